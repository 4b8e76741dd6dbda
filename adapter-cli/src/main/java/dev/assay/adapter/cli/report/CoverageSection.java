package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.Provenance;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much was seen, and what it cost. */
final class CoverageSection {

    private static final int NAME = 18;
    private static final int STATUS = 13;

    private CoverageSection() {}

    static void write(TextReport report) {
        Provenance provenance = report.analysis().provenance();
        report.heading("Seen", "read of what there is");
        provenance.coverage().forEach((name, coverage) -> report.entry(line(report, name, coverage)));
        GitHubUsage usage = provenance.usage();
        report.line("");
        report.line(report.style()
                .dim(Columns.cut(
                        "%s calls to GitHub in %s, at %s"
                                .formatted(
                                        Columns.number(usage.calls()),
                                        seconds(usage.durationMs()),
                                        provenance.analyzedAt()),
                        report.style().columns(),
                        report.style())));
    }

    private static String line(TextReport report, String name, Coverage coverage) {
        Style style = report.style();
        String status = Columns.left(coverage.status().name().toLowerCase(Locale.ROOT), STATUS, style);
        String colored = switch (coverage.status()) {
            case COMPLETE -> style.green(status);
            case PARTIAL -> style.yellow(status);
            case UNAVAILABLE -> style.red(status);
        };
        String remark = Stream.concat(amount(coverage).stream(), coverage.reason().stream())
                .collect(Collectors.joining(style.dot()));
        return Columns.left(Columns.harmless(name.replace('_', ' ')), NAME, style)
                + colored
                + style.dim(Columns.cut(Columns.harmless(remark), report.room() - NAME - STATUS, style));
    }

    private static Optional<String> amount(Coverage coverage) {
        boolean capped = coverage.status() == Coverage.Status.COMPLETE
                && coverage.available().filter(all -> all > coverage.fetched()).isPresent();
        // "Complete, 20 of 34" would contradict itself; the reason names the cap, and both figures.
        if (coverage.status() == Coverage.Status.UNAVAILABLE
                || (capped && coverage.reason().isPresent())) {
            return Optional.empty();
        }
        String fetched = (capped ? "all that was asked for: " : "") + Columns.number(coverage.fetched());
        return Optional.of(coverage.available()
                .map(available -> fetched + " of " + Columns.number(available))
                .orElse(fetched + " of an unknown number"));
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
    }
}
