package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.figures.Tally;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.ImpactAnalysis.Distribution;
import dev.assay.domain.report.ImpactAnalysis.ImpactfulCommit;
import dev.assay.domain.report.ImpactAnalysis.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weight of all commits that are no merges. */
final class ImpactFindings {

    private static final int MAX_HIGH = 10;
    private static final int MAX_CONVENTIONAL = 5;

    private ImpactFindings() {}

    private record Weighed(StudiedCommit studied, int score) {

        boolean high() {
            return CommitImpact.level(score).equals(CommitImpact.HIGH);
        }

        boolean heavy() {
            return high() || CommitImpact.level(score).equals(CommitImpact.MODERATE);
        }
    }

    /** @param own newest first */
    static ImpactAnalysis of(List<StudiedCommit> own) {
        List<Integer> scores = new ArrayList<>(own.size());
        List<Weighed> heavy = new ArrayList<>();
        Tally qualities = new Tally();
        // Once for all figures: looking at a commit costs more than what is asked about it.
        for (StudiedCommit studied : own) {
            Weighed weighed = new Weighed(studied, CommitImpact.score(studied));
            scores.add(weighed.score());
            qualities.add(CommitImpact.messageQuality(studied.message()), 1);
            if (weighed.heavy()) {
                heavy.add(weighed);
            }
        }
        List<Weighed> conventional =
                heavy.stream().filter(each -> each.studied().conventional()).toList();
        return new ImpactAnalysis(
                distribution(scores),
                Statistic.mean(scores),
                range(scores),
                Statistic.percent(heavy.size(), own.size()),
                (int) conventional.stream().filter(Weighed::high).count(),
                shown(heavy, MAX_HIGH),
                shown(conventional, MAX_CONVENTIONAL),
                qualities(qualities, own.size()));
    }

    private static List<ImpactfulCommit> shown(List<Weighed> heavy, int limit) {
        return heaviestFirst(heavy)
                .limit(limit)
                .map(each -> new ImpactfulCommit(each.studied().summary(), CommitImpact.of(each.studied())))
                .toList();
    }

    /** There are few scores, so that nothing has to be sorted; the newest of those with the same score comes first. */
    private static Stream<Weighed> heaviestFirst(List<Weighed> newestFirst) {
        NavigableMap<Integer, List<Weighed>> byScore =
                newestFirst.stream().collect(Collectors.groupingBy(Weighed::score, TreeMap::new, Collectors.toList()));
        return byScore.descendingMap().values().stream().flatMap(List::stream);
    }

    private static Distribution distribution(List<Integer> scores) {
        Tally levels = new Tally();
        scores.forEach(score -> levels.add(CommitImpact.level(score), 1));
        return new Distribution(
                levels.count(CommitImpact.HIGH),
                levels.count(CommitImpact.MODERATE),
                levels.count(CommitImpact.LOW),
                levels.count(CommitImpact.MINIMAL));
    }

    private static Range range(List<Integer> scores) {
        int min = scores.stream().min(Comparator.naturalOrder()).orElse(0);
        int max = scores.stream().max(Comparator.naturalOrder()).orElse(0);
        return new Range(min, max, Statistic.median(scores));
    }

    private static Map<String, Double> qualities(Tally qualities, int all) {
        Map<String, Double> percentages = new LinkedHashMap<>();
        for (String quality : List.of(CommitImpact.HIGH, "medium", CommitImpact.LOW)) {
            percentages.put(quality, Statistic.percent(qualities.count(quality), all));
        }
        return Collections.unmodifiableMap(percentages);
    }
}
