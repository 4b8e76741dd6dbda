package dev.assay.adapter.cli.report;

import dev.assay.domain.report.PullRequestAnalysis;

/** How the person works with pull requests. */
final class PullRequestsSection {

    private PullRequestsSection() {}

    static void write(TextReport report) {
        report.heading("Pull requests", "opened anywhere");
        report.analysis()
                .prAnalysis()
                .ifPresentOrElse(pulls -> write(report, pulls), () -> report.notVisible("pull_requests"));
    }

    private static void write(TextReport report, PullRequestAnalysis pulls) {
        Style style = report.style();
        PullRequestAnalysis.PrMetrics metrics = pulls.prMetrics();
        String total = pulls.totalPrs()
                .map(Columns::number)
                .map(count -> count + " in all")
                .orElse("total not visible");
        report.fact("Opened", total + ", " + Columns.number(pulls.totalPrsAnalyzed()) + " read in detail");
        if (metrics.totalPrs() == 0) {
            return;
        }
        report.fact(
                "Became of them",
                "%s merged%s%s open%s%s closed unmerged%s"
                        .formatted(
                                Columns.number(metrics.mergedPrs()),
                                style.dot(),
                                Columns.number(metrics.openPrs()),
                                style.dot(),
                                Columns.number(metrics.closedPrs()),
                                mergeRate(metrics, style)));
        report.fact(
                "Time to merge",
                pulls.timeToMerge().medianHours().map(hours -> Columns.number(Math.round(hours)) + " h in the median"));
        if (pulls.othersRepositories().pullRequests() > 0) {
            report.fact("To others", toOthers(pulls.othersRepositories(), style));
        }
        report.fact(
                "About",
                String.join(", ", pulls.problemSolving().problemTypes()).replace('_', ' '));
        report.fact(
                "Mean size",
                metrics.avgAdditions()
                        .flatMap(added -> metrics.avgDeletions()
                                .map(removed -> "+%s -%s lines".formatted(Math.round(added), Math.round(removed)))));
    }

    private static String mergeRate(PullRequestAnalysis.PrMetrics metrics, Style style) {
        return metrics.mergeRate()
                .map(rate -> style.dot() + Columns.percent(rate) + " of the decided merged")
                .orElse("");
    }

    private static String toOthers(PullRequestAnalysis.Destination others, Style style) {
        String repositories = others.repositories() == 1 ? "1 repository" : others.repositories() + " repositories";
        return "%s to %s%s%s merged"
                .formatted(
                        Columns.number(others.pullRequests()),
                        repositories,
                        style.dot(),
                        Columns.number(others.merged()));
    }
}
