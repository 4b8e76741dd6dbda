package dev.assay.analysis.languages;

import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.figures.Statistic;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the person wrote themselves, by language. Bytes tell what lies in a repository; commits tell who put it there,
 * also in forks and in repositories of others.
 */
public final class AuthoredLanguages {

    /** What each language gets of one repository; adds up to 1. */
    private final Map<RepositoryName, Map<String, Double>> split = new HashMap<>();

    private final Map<String, Double> commits = new TreeMap<>();
    private final Map<String, Double> lines = new TreeMap<>();
    private boolean sizesRead;

    private AuthoredLanguages(ProfileSnapshot snapshot) {
        snapshot.contributions().content().map(Contributions::commitsByRepository).orElse(List.of()).stream()
                .filter(contribution -> !contribution.hidden())
                .forEach(this::learn);
        snapshot.repositories().content().orElse(List.of()).forEach(this::learn);
    }

    /** Returns the shares with what was authored; languages found in commits alone follow, without a byte. */
    public static List<LanguageShare> addTo(
            List<LanguageShare> shares, ProfileSnapshot snapshot, List<StudiedCommit> commits) {
        AuthoredLanguages authored = new AuthoredLanguages(snapshot);
        commits.stream()
                .filter(StudiedCommit::ownWork)
                .map(StudiedCommit::commit)
                .forEach(authored::count);
        return authored.added(shares);
    }

    private void learn(RepositoryContribution contribution) {
        contribution
                .primaryLanguage()
                .ifPresent(language -> split.put(contribution.repository(), Map.of(language, 1.0)));
    }

    private void learn(Repository repository) {
        Map<String, Long> bytes = repository.languages().orElse(List.of()).stream()
                .filter(language -> language.bytes() > 0)
                .collect(Collectors.toMap(LanguageBytes::language, LanguageBytes::bytes, Long::sum, TreeMap::new));
        double total = bytes.values().stream().mapToDouble(Long::doubleValue).sum();
        if (total > 0) {
            Map<String, Double> parts = new TreeMap<>();
            bytes.forEach((language, count) -> parts.put(language, count / total));
            split.put(repository.name(), parts);
        } else {
            repository.primaryLanguage().ifPresent(language -> split.put(repository.name(), Map.of(language, 1.0)));
        }
    }

    private void count(Commit commit) {
        sizesRead |= commit.changes().isPresent();
        double changed = commit.changes()
                .map(changes -> (double) changes.additions() + changes.deletions())
                .orElse(0.0);
        split.getOrDefault(commit.repository(), Map.of()).forEach((language, part) -> {
            commits.merge(language, part, Double::sum);
            lines.merge(language, part * changed, Double::sum);
        });
    }

    private List<LanguageShare> added(List<LanguageShare> shares) {
        double allCommits = sum(commits);
        double allLines = sum(lines);
        List<LanguageShare> added = new ArrayList<>();
        shares.forEach(share -> added.add(with(share, authored(share.language(), allCommits, allLines))));
        Map<String, LanguageShare> known =
                shares.stream().collect(Collectors.toMap(LanguageShare::language, share -> share));
        commits.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> added.add(with(
                        new LanguageShare(
                                entry.getKey(), 0, 0, 0, 0, BytesPerLine.basis(entry.getKey()), Optional.empty()),
                        authored(entry.getKey(), allCommits, allLines))));
        return List.copyOf(added);
    }

    private Authored authored(String language, double allCommits, double allLines) {
        double written = commits.getOrDefault(language, 0.0);
        double changed = lines.getOrDefault(language, 0.0);
        return new Authored(
                Statistic.rounded(written, 1),
                share(written, allCommits),
                Optional.of(Math.round(changed)).filter(unused -> sizesRead),
                Optional.of(share(changed, allLines)).filter(unused -> sizesRead));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Statistic.rounded(Math.clamp(100 * part / whole, 0, 100), 1);
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static LanguageShare with(LanguageShare share, Authored authored) {
        return new LanguageShare(
                share.language(),
                share.bytes(),
                share.percentage(),
                share.repositoryCount(),
                share.linesOfCode(),
                share.linesOfCodeBasis(),
                Optional.of(authored));
    }
}
