package dev.assay.analysis;

import dev.assay.analysis.SkillCatalogue.Kind;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.Skills.Evidence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds skills in repositories that are no forks, in their manifests, and on the person's page. */
final class SkillFinder {

    private static final SkillCatalogue CATALOGUE = SkillCatalogue.load();
    private static final int MAX_DEPENDENCIES = 200;
    private static final double NOTABLE_PERCENT = 1;
    private static final double ALL = 100;

    private final SkillEvidence evidence = new SkillEvidence();
    private final Set<String> technical = new TreeSet<>(SkillEvidence.BY_NAME);
    private final ProfileSnapshot snapshot;

    private SkillFinder(ProfileSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    static Skills of(ProfileSnapshot snapshot, Optional<CommitAnalysis> commits) {
        return new SkillFinder(snapshot).find(commits);
    }

    private Skills find(Optional<CommitAnalysis> commits) {
        snapshot.repositories().content().ifPresent(this::searchRepositories);
        snapshot.account()
                .details()
                .bio()
                .ifPresent(bio -> CATALOGUE
                        .inText(searched(bio))
                        .forEach((skill, words) ->
                                evidence.add(skill, new Evidence(Optional.empty(), "bio", words, Optional.empty()))));
        return new Skills(
                whenSeen(List.copyOf(technical)),
                whenSeen(skills(Kind.FRAMEWORK)),
                whenSeen(skills(Kind.TOOL)),
                whenSeen(skills(Kind.DOMAIN)),
                snapshot.packages().content().map(SkillFinder::dependencies),
                commits.map(
                        analysis -> SoftSkills.likely(analysis.excellenceAreas().inferredSoftSkills())),
                evidence.all());
    }

    /** Without the repositories a list that holds something is still true, but an empty one would be a guess. */
    private Optional<List<String>> whenSeen(List<String> skills) {
        boolean seen = snapshot.repositories().content().isPresent();
        return Optional.of(skills).filter(found -> seen || !found.isEmpty());
    }

    private void searchRepositories(List<Repository> repositories) {
        List<Repository> own = OwnRepositories.of(repositories);
        findTechnical(own);
        own.forEach(this::searchRepository);
        Map<RepositoryName, Repository> byName = repositories.stream()
                .collect(Collectors.toMap(Repository::name, Function.identity(), (first, second) -> first));
        snapshot.packages().content().orElse(List.of()).stream()
                .filter(declared -> !isFork(byName, declared))
                .forEach(declared -> addPackage(byName, declared));
    }

    private static boolean isFork(Map<RepositoryName, Repository> byName, DeclaredPackage declared) {
        return Optional.ofNullable(byName.get(declared.repository()))
                .filter(repository -> repository.traits().fork())
                .isPresent();
    }

    private void addPackage(Map<RepositoryName, Repository> byName, DeclaredPackage declared) {
        Optional<Instant> lastSeen = Optional.ofNullable(byName.get(declared.repository()))
                .flatMap(repository -> repository.dates().pushedAt());
        String use = declared.scope() == DeclaredPackage.Scope.DEVELOPMENT ? " (development)" : "";
        String detail = "%s:%s in %s%s".formatted(declared.ecosystem().label(), declared.name(), declared.path(), use);
        for (String skill : CATALOGUE.ofPackage(declared.ecosystem(), declared.name())) {
            evidence.add(
                    skill, new Evidence(Optional.of(declared.repository().toString()), "manifest", detail, lastSeen));
        }
    }

    private void findTechnical(List<Repository> own) {
        Map<String, Double> percentages = LanguageShares.of(own).orElse(List.of()).stream()
                .collect(Collectors.toMap(LanguageShare::language, LanguageShare::percentage));
        Map<String, Integer> repositories = new HashMap<>();
        own.stream()
                .flatMap(repository -> languages(repository).keySet().stream())
                .forEach(language -> repositories.merge(language, 1, Integer::sum));
        repositories.forEach((language, count) -> {
            // Without bytes only the main language of a repository is known, which is no small part of it.
            if (count > 1 || percentages.getOrDefault(language, ALL) >= NOTABLE_PERCENT) {
                technical.add(language);
            }
        });
    }

    /** Returns what shows each language of a repository: its bytes, or that it is the main one. */
    private static Map<String, String> languages(Repository repository) {
        return repository
                .languages()
                .map(languages -> languages.stream()
                        .filter(language -> language.bytes() > 0)
                        .collect(Collectors.toMap(
                                LanguageBytes::language, language -> language.bytes() + " bytes", (one, two) -> one)))
                .orElseGet(() -> repository
                        .primaryLanguage()
                        .map(language -> Map.of(language, "main language"))
                        .orElse(Map.of()));
    }

    private void searchRepository(Repository repository) {
        languages(repository).forEach((language, detail) -> {
            String found = language + ", " + detail;
            if (technical.contains(language)) {
                evidence.add(language, repository, "language", found);
            }
            CATALOGUE.ofLanguage(language).forEach(skill -> evidence.add(skill, repository, "language", found));
        });
        repository
                .topics()
                .forEach(topic ->
                        CATALOGUE.ofTopic(topic).forEach(skill -> evidence.add(skill, repository, "topic", topic)));
        repository
                .rootFiles()
                .orElse(List.of())
                .forEach(file ->
                        CATALOGUE.ofFile(file).forEach(skill -> evidence.add(skill, repository, "manifest", file)));
        repository
                .description()
                .ifPresent(description -> CATALOGUE
                        .inText(searched(description))
                        .forEach((skill, words) -> evidence.add(skill, repository, "description", words)));
    }

    private static String searched(String text) {
        return StudiedCommit.searched(Redaction.mask(text, StudiedCommit.SEARCH_LIMIT));
    }

    private List<String> skills(Kind kind) {
        return evidence.skills().stream()
                .filter(skill -> CATALOGUE.kinds().get(skill) == kind)
                .toList();
    }

    private static List<String> dependencies(List<DeclaredPackage> packages) {
        return packages.stream()
                .filter(declared -> declared.scope() == DeclaredPackage.Scope.RUNTIME)
                .map(declared -> declared.ecosystem().label() + ":" + declared.name())
                .distinct()
                .sorted()
                .limit(MAX_DEPENDENCIES)
                .toList();
    }
}
