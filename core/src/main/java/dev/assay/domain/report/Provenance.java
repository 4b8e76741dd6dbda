package dev.assay.domain.report;

import dev.assay.domain.profile.Coverage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a report is from.
 *
 * @param analyzedAt when GitHub was asked
 * @param coverage how much of each section was seen
 * @param usage what it cost
 * @param simulated the person is an invention of a demonstration
 */
public record Provenance(Instant analyzedAt, Map<String, Coverage> coverage, GitHubUsage usage, boolean simulated) {

    /** Makes the map unmodifiable and keeps the order of the sections. */
    public Provenance {
        coverage = Collections.unmodifiableMap(new LinkedHashMap<>(coverage));
    }

    Provenance ofSimulatedPerson() {
        return new Provenance(analyzedAt, coverage, usage, true);
    }

    boolean complete() {
        return coverage.values().stream().allMatch(part -> part.status() == Coverage.Status.COMPLETE);
    }
}
