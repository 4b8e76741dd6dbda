package dev.assay.analysis.languages;

import dev.assay.analysis.figures.Statistic;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shares of the languages that the person wrote in. */
public final class AuthoredLanguages {

    private final Map<String, Double> commits;
    private final Optional<Map<String, Double>> lines;

    private AuthoredLanguages(AuthoredWork work) {
        this.commits = work.byLanguage();
        this.lines = work.lines();
    }

    /** Returns the shares with what was authored; languages found in commits alone follow, without a byte. */
    public static List<LanguageShare> addTo(List<LanguageShare> shares, AuthoredWork work) {
        return new AuthoredLanguages(work).added(shares);
    }

    private List<LanguageShare> added(List<LanguageShare> shares) {
        Set<String> known = new HashSet<>();
        List<LanguageShare> added = new ArrayList<>();
        shares.forEach(share -> {
            known.add(share.language());
            added.add(with(share));
        });
        commits.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()) && entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> added.add(with(new LanguageShare(
                        entry.getKey(), 0, 0, 0, 0, BytesPerLine.basis(entry.getKey()), Optional.empty()))));
        return List.copyOf(added);
    }

    private LanguageShare with(LanguageShare share) {
        double written = commits.getOrDefault(share.language(), 0.0);
        Authored authored = new Authored(
                Statistic.rounded(written, 1),
                share(written, commits),
                lines.map(all -> Math.round(all.getOrDefault(share.language(), 0.0))),
                lines.map(all -> share(all.getOrDefault(share.language(), 0.0), all)));
        return new LanguageShare(
                share.language(),
                share.bytes(),
                share.percentage(),
                share.repositoryCount(),
                share.linesOfCode(),
                share.linesOfCodeBasis(),
                Optional.of(authored));
    }

    private static double share(double part, Map<String, Double> parts) {
        double whole = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        return whole == 0 ? 0 : Statistic.rounded(Math.clamp(100 * part / whole, 0, 100), 1);
    }
}
