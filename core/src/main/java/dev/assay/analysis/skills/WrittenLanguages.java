package dev.assay.analysis.skills;

import dev.assay.analysis.languages.AuthoredWork;
import dev.assay.analysis.languages.LanguageParts;
import dev.assay.analysis.languages.LanguageShares;
import dev.assay.analysis.person.OwnRepositories;
import dev.assay.analysis.skills.SkillEvidence.Kind;
import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.Skills.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The languages that are skills of the person. Where it is known who touched what, these are the ones they wrote a
 * notable part of their commits in; else the ones that their repositories hold a notable part of. What they name when
 * they speak of themselves is added.
 */
final class WrittenLanguages {

    private static final double NOTABLE_PERCENT = 1;
    private static final double LARGE_PERCENT = 10;
    private static final double ALL = 100;
    private static final int ENOUGH_COMMITS = 20;
    private static final int FEW_COMMITS = 3;
    private static final double FEW_OF_ENOUGH = 0.5;

    private final SkillCatalogue catalogue;
    private final SkillEvidence evidence;
    private final OwnWork work;
    private final Set<String> names = new TreeSet<>(SkillEvidence.BY_NAME);

    WrittenLanguages(SkillCatalogue catalogue, SkillEvidence evidence, OwnWork work) {
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.work = work;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    void find(ProfileSnapshot snapshot, Optional<AuthoredWork> written) {
        List<Repository> own =
                OwnRepositories.of(snapshot.repositories().content().orElse(List.of()));
        if (!work.asked()) {
            findHeld(own);
        }
        written.ifPresent(all -> {
            findWritten(all.byLanguage());
            all.byRepository().forEach((repository, here) -> {
                if (work.asked() || own.stream().noneMatch(one -> one.name().equals(repository))) {
                    here.forEach((language, commits) -> addWritten(all, repository, language, commits));
                }
            });
        });
    }

    private void findWritten(Map<String, Double> commits) {
        double sum = commits.values().stream().mapToDouble(Double::doubleValue).sum();
        commits.forEach((language, count) -> {
            double percent = sum == 0 ? 0 : ALL * count / sum;
            boolean much = count >= ENOUGH_COMMITS && percent >= NOTABLE_PERCENT;
            boolean most = work.asked() && count >= FEW_COMMITS && percent >= LARGE_PERCENT;
            if (much || most) {
                names.add(language);
            }
        });
    }

    private void findHeld(List<Repository> own) {
        Map<String, Double> percentages = LanguageShares.of(own).orElse(List.of()).stream()
                .collect(Collectors.toMap(LanguageShare::language, LanguageShare::percentage));
        Map<String, Integer> repositories = new HashMap<>();
        own.stream()
                .flatMap(repository -> LanguageParts.of(repository).keySet().stream())
                .forEach(language -> repositories.merge(language, 1, Integer::sum));
        repositories.forEach((language, count) -> {
            // Without bytes only the main language of a repository is known, which is no small part of it.
            if (count > 1 || percentages.getOrDefault(language, ALL) >= NOTABLE_PERCENT) {
                names.add(language);
            }
        });
    }

    /** A few commits say little of a language. */
    private void addWritten(AuthoredWork all, RepositoryName repository, String language, double commits) {
        int own = work.commits(repository).orElse(0);
        if (commits < 1 || work.fork(repository) || (!work.asked() && commits < ENOUGH_COMMITS)) {
            return;
        }
        Optional<Touch> most = all.mostTouched(repository, language);
        Evidence piece = new Evidence(
                Optional.of(repository.toString()),
                Kind.COMMITS.source(),
                String.format(Locale.ROOT, "%s, in about %,d of %,d own commits", language, Math.round(commits), own),
                most.map(Touch::path),
                work.lastSeen(repository),
                most.map(Touch::commits),
                most.flatMap(Touch::last));
        add(language, Kind.COMMITS, piece, Math.min(1, commits / ENOUGH_COMMITS));
    }

    /** Adds a language that a repository holds. */
    void addShown(RepositoryName repository, String language, String detail, double weight) {
        Evidence piece = new Evidence(
                Optional.of(repository.toString()),
                Kind.LANGUAGE.source(),
                detail,
                Optional.empty(),
                work.lastSeen(repository),
                work.commits(repository),
                work.last(repository));
        add(language, Kind.LANGUAGE, piece, weight);
    }

    /** Adds a language that the person says to work with, in words of theirs. */
    void addNamed(String language, String words) {
        names.add(language);
        evidence.add(language, Kind.BIO, Evidence.said(Kind.BIO.source(), words));
    }

    private void add(String language, Kind kind, Evidence piece, double weight) {
        if (names.contains(language)) {
            evidence.add(language, kind, piece, weight);
        }
        // What is read of a language in passing is not what its tool is known by.
        if (kind == Kind.LANGUAGE || weight >= FEW_OF_ENOUGH) {
            catalogue.ofLanguage(language).forEach(skill -> evidence.add(skill, kind, piece, weight));
        }
    }
}
