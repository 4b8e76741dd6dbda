package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.ContributionSummary.Day;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last year, as GitHub counts it. */
final class ContributionsSection {

    private static final int MOST_PLACES = 5;

    private ContributionsSection() {}

    static void write(TextReport report) {
        String window = report.analysis()
                .activity()
                .contributions()
                .map(year -> year.from() + " to " + year.to())
                .orElse("");
        report.heading("Contributions", window);
        report.analysis()
                .activity()
                .contributions()
                .ifPresentOrElse(year -> write(report, year), () -> report.notVisible("contributions"));
    }

    private static void write(TextReport report, ContributionSummary year) {
        Style style = report.style();
        report.fact(
                "Total",
                "%s on %s days%slongest streak %s"
                        .formatted(
                                Columns.number(year.total()),
                                Columns.number(year.days().active()),
                                style.dot(),
                                year.days().longestStreak()));
        months(report, year);
        report.fact("By kind", kinds(year.totals(), style));
        String places = year.repositories().stream()
                .limit(MOST_PLACES)
                .map(place -> place.repository() + (place.own() ? "" : " (of others)") + " " + place.commits())
                .collect(Collectors.joining(", "));
        report.fact("Commits to", places);
    }

    private static void months(TextReport report, ContributionSummary year) {
        Map<YearMonth, Integer> months = year.calendar().stream()
                .collect(Collectors.groupingBy(
                        day -> YearMonth.from(day.date()), TreeMap::new, Collectors.summingInt(Day::count)));
        report.drawing("By month", months.values(), "oldest to newest");
    }

    private static String kinds(ContributionSummary.Totals totals, Style style) {
        String hidden = totals.restricted() == 0 ? "" : style.dot() + Columns.number(totals.restricted()) + " private";
        return "%s commits%s%s pull requests%s%s reviews%s%s issues%s"
                .formatted(
                        Columns.number(totals.commits()),
                        style.dot(),
                        Columns.number(totals.pullRequests()),
                        style.dot(),
                        Columns.number(totals.reviews()),
                        style.dot(),
                        Columns.number(totals.issues()),
                        hidden);
    }
}
