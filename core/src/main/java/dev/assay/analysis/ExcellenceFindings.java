package dev.assay.analysis;

import dev.assay.domain.report.ExcellenceAreas;
import dev.assay.domain.report.ExcellenceAreas.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the commits that are no merges are about; each counts at most once per area. */
final class ExcellenceFindings {

    private ExcellenceFindings() {}

    static ExcellenceAreas of(List<StudiedCommit> own) {
        Tally areas = new Tally();
        own.forEach(studied -> studied.areas().forEach(area -> areas.add(area, 1)));
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        areas.all().forEach((area, count) -> patterns.put(area, pattern(count, own.size())));
        return new ExcellenceAreas(
                Collections.unmodifiableMap(patterns),
                patterns.keySet().stream().findFirst(),
                own.stream().anyMatch(StudiedCommit::conventional),
                SoftSkills.of(own));
    }

    private static Pattern pattern(int count, int commits) {
        return new Pattern(count, Statistic.percent(count, commits));
    }
}
