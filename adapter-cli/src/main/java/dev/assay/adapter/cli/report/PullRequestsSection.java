package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.PullRequestAnalysis;

/** How the person works with pull requests. */
final class PullRequestsSection {

    private PullRequestsSection() {}

    static void write(TextReport report) {
        report.heading("Pull requests", "opened anywhere");
        report.analysis()
                .activity()
                .pullRequests()
                .ifPresentOrElse(pulls -> write(report, pulls), () -> report.notVisible("pull_requests"));
    }

    private static void write(TextReport report, PullRequestAnalysis pulls) {
        Style style = report.style();
        PullRequestAnalysis.Outcomes outcomes = pulls.outcomes();
        String total = pulls.total()
                .map(Columns::number)
                .map(count -> count + " in all")
                .orElse("total not visible");
        report.fact("Opened", total + ", " + Columns.number(pulls.read()) + " read in detail");
        if (outcomes.total() == 0) {
            return;
        }
        report.fact(
                "Became of them",
                "%s merged%s%s open%s%s closed unmerged%s"
                        .formatted(
                                Columns.number(outcomes.merged()),
                                style.dot(),
                                Columns.number(outcomes.open()),
                                style.dot(),
                                Columns.number(outcomes.closed()),
                                mergeRate(outcomes, style)));
        report.fact(
                "Time to merge",
                outcomes.timeToMerge()
                        .medianHours()
                        .map(hours -> Columns.number(Math.round(hours)) + " h in the median"));
        if (pulls.destinations().others().pullRequests() > 0) {
            report.fact("To others", toOthers(pulls.destinations().others(), style));
        }
        report.fact("About", String.join(", ", pulls.subjects().problemTypes()).replace('_', ' '));
        report.fact(
                "Mean size",
                pulls.sizes()
                        .meanAdditions()
                        .flatMap(added -> pulls.sizes()
                                .meanDeletions()
                                .map(removed -> "+%s -%s lines".formatted(Math.round(added), Math.round(removed)))));
    }

    private static String mergeRate(PullRequestAnalysis.Outcomes outcomes, Style style) {
        return outcomes.mergeRate()
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
