package dev.assay.analysis.skills;

import dev.assay.analysis.commits.SoftSkills;
import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.languages.LanguageParts;
import dev.assay.analysis.languages.LanguageShares;
import dev.assay.analysis.person.OwnRepositories;
import dev.assay.analysis.skills.SkillEvidence.Kind;
import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
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
public final class SkillFinder {

    private static final SkillCatalogue CATALOGUE = SkillCatalogue.load();
    private static final int MAX_DEPENDENCIES = 200;
    private static final double NOTABLE_PERCENT = 1;
    private static final double ALL = 100;
    private static final int ENOUGH_COMMITS = 20;

    private final SkillEvidence evidence;
    private final Map<RepositoryName, Instant> lastCommits = new HashMap<>();
    private final Map<RepositoryName, Integer> commitCounts = new HashMap<>();
    private final Set<String> technical = new TreeSet<>(SkillEvidence.BY_NAME);
    private final ProfileSnapshot snapshot;

    private SkillFinder(ProfileSnapshot snapshot, Instant analyzedAt) {
        this.snapshot = snapshot;
        this.evidence = new SkillEvidence(analyzedAt);
        snapshot.commits()
                .content()
                .map(CommitHistory::commits)
                .orElse(List.of())
                .forEach(this::noteCommit);
    }

    private void noteCommit(Commit commit) {
        Instant moment = commit.authoredAt().toInstant();
        lastCommits.merge(commit.repository(), moment, (one, two) -> one.isAfter(two) ? one : two);
        commitCounts.merge(commit.repository(), 1, Integer::sum);
    }

    public static Skills of(ProfileSnapshot snapshot, Optional<CommitAnalysis> commits, Instant analyzedAt) {
        return new SkillFinder(snapshot, analyzedAt).find(commits);
    }

    private Skills find(Optional<CommitAnalysis> commits) {
        snapshot.repositories().content().ifPresent(this::searchRepositories);
        snapshot.account().details().bio().ifPresent(this::searchBio);
        snapshot.contributions().content().ifPresent(this::searchWorkForOthers);
        return new Skills(
                whenSeen(List.copyOf(technical)),
                whenSeen(skills(SkillCatalogue.Kind.FRAMEWORK)),
                whenSeen(skills(SkillCatalogue.Kind.TOOL)),
                whenSeen(skills(SkillCatalogue.Kind.DOMAIN)),
                snapshot.packages().content().map(SkillFinder::dependencies),
                commits.map(analysis -> SoftSkills.likely(analysis.areas().softSkills())),
                evidence.all(),
                evidence.confidence());
    }

    /**
     * Of others' repositories only the main language is known, and only the person's own commits there speak for them.
     */
    private void searchWorkForOthers(Contributions year) {
        year.commitsByRepository().stream()
                .filter(place -> !place.hidden() && !place.fork())
                .filter(place ->
                        !place.repository().belongsTo(snapshot.account().login()))
                .forEach(place -> place.primaryLanguage()
                        .ifPresent(language -> addWork(
                                place.repository(), language, commitCounts.getOrDefault(place.repository(), 0))));
    }

    private void addWork(RepositoryName repository, String language, int commits) {
        if (commits < ENOUGH_COMMITS) {
            return;
        }
        technical.add(language);
        String detail = language + ", main language, " + commits + " own commits read";
        Evidence piece = new Evidence(
                Optional.of(repository.toString()),
                Kind.COMMITS.source(),
                detail,
                Optional.empty(),
                lastSeen(repository, Optional.empty()));
        evidence.add(language, Kind.COMMITS, piece);
    }

    private void searchBio(String bio) {
        CATALOGUE
                .inText(searched(bio))
                .forEach((skill, words) -> evidence.add(
                        skill,
                        Kind.BIO,
                        new Evidence(Optional.empty(), Kind.BIO.source(), words, Optional.empty(), Optional.empty())));
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
        boolean shipped = declared.scope() == DeclaredPackage.Scope.RUNTIME;
        Kind kind = shipped ? Kind.SHIPPED : Kind.DEVELOPMENT;
        Evidence piece = new Evidence(
                Optional.of(declared.repository().toString()),
                kind.source(),
                declared.ecosystem().label() + ":" + declared.name() + (shipped ? "" : " (development)"),
                Optional.of(declared.path()),
                lastSeen(declared.repository(), Optional.ofNullable(byName.get(declared.repository()))));
        for (String skill : CATALOGUE.ofPackage(declared.ecosystem(), declared.name())) {
            evidence.add(skill, kind, piece);
        }
    }

    /** The person's own commits tell more than a push, which may have been anybody's. */
    private Optional<Instant> lastSeen(RepositoryName name, Optional<Repository> repository) {
        return Optional.ofNullable(lastCommits.get(name))
                .or(() -> repository.flatMap(known -> known.dates().pushedAt()));
    }

    private void add(String skill, Kind kind, Repository repository, String detail) {
        evidence.add(skill, kind, piece(kind, repository, detail));
    }

    private Evidence piece(Kind kind, Repository repository, String detail) {
        return new Evidence(
                Optional.of(repository.name().toString()),
                kind.source(),
                detail,
                Optional.of(detail).filter(unused -> kind == Kind.FILE),
                lastSeen(repository.name(), Optional.of(repository)));
    }

    private void findTechnical(List<Repository> own) {
        Map<String, Double> percentages = LanguageShares.of(own).orElse(List.of()).stream()
                .collect(Collectors.toMap(LanguageShare::language, LanguageShare::percentage));
        Map<String, Integer> repositories = new HashMap<>();
        own.stream()
                .flatMap(repository -> LanguageParts.of(repository).keySet().stream())
                .forEach(language -> repositories.merge(language, 1, Integer::sum));
        repositories.forEach((language, count) -> {
            // Without bytes only the main language of a repository is known, which is no small part of it.
            if (count > 1 || percentages.getOrDefault(language, ALL) >= NOTABLE_PERCENT) {
                technical.add(language);
            }
        });
    }

    private void searchRepository(Repository repository) {
        LanguageParts.of(repository).forEach((language, part) -> {
            Evidence piece = piece(Kind.LANGUAGE, repository, language + ", " + part.detail());
            if (technical.contains(language)) {
                evidence.add(language, Kind.LANGUAGE, piece, part.weight());
            }
            CATALOGUE.ofLanguage(language).forEach(skill -> evidence.add(skill, Kind.LANGUAGE, piece, part.weight()));
        });
        repository
                .topics()
                .forEach(topic -> CATALOGUE.ofTopic(topic).forEach(skill -> add(skill, Kind.TOPIC, repository, topic)));
        repository
                .files()
                .orElse(List.of())
                .forEach(file -> CATALOGUE.ofFile(file).forEach(skill -> add(skill, Kind.FILE, repository, file)));
        repository
                .description()
                .ifPresent(description -> CATALOGUE
                        .inText(searched(description))
                        .forEach((skill, words) -> add(skill, Kind.DESCRIPTION, repository, words)));
    }

    private static String searched(String text) {
        return StudiedCommit.searched(Redaction.mask(text, StudiedCommit.SEARCH_LIMIT));
    }

    private List<String> skills(SkillCatalogue.Kind kind) {
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
