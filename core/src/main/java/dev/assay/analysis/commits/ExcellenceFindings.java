package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Statistic;
import dev.assay.domain.report.ExcellenceAreas;
import dev.assay.domain.report.ExcellenceAreas.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commits that are no merges are about; each counts at most once per area. */
final class ExcellenceFindings {

    private static final int ENOUGH_COMMITS = 10;
    private static final double ENOUGH_PERCENT = 20;

    private ExcellenceFindings() {}

    static ExcellenceAreas of(List<StudiedCommit> own) {
        CommitTally areas = new CommitTally();
        own.forEach(studied -> areas.add(studied, studied.areas()));
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        areas.counts()
                .all()
                .forEach((area, count) -> patterns.put(
                        area, new Pattern(count, Statistic.percent(count, own.size()), areas.evidence(area))));
        return new ExcellenceAreas(Collections.unmodifiableMap(patterns), primary(patterns), SoftSkills.of(own));
    }

    /** A strength needs some number of commits and some share of all: a handful or a thin slice is none. */
    private static Optional<String> primary(Map<String, Pattern> patterns) {
        return patterns.entrySet().stream()
                .findFirst()
                .filter(first -> first.getValue().count() >= ENOUGH_COMMITS
                        && first.getValue().percentage() >= ENOUGH_PERCENT)
                .map(Map.Entry::getKey);
    }
}
