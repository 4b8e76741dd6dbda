package dev.assay.adapter.cli.command;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.ProfileAnalysis;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names the sections of a profile that are not whole. */
final class Missing {

    private Missing() {}

    static String of(ProfileAnalysis analysis) {
        return analysis.provenance().coverage().entrySet().stream()
                .filter(section -> section.getValue().status() != Coverage.Status.COMPLETE)
                .map(section -> section.getKey().replace('_', ' ') + " " + describe(section.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String describe(Coverage coverage) {
        String status = coverage.status().name().toLowerCase(Locale.ROOT);
        return coverage.reason().map(reason -> status + " (" + reason + ")").orElse(status);
    }
}
