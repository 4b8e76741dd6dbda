package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.ConventionalCommitAnalysis;
import dev.assay.domain.report.ExcellenceAreas;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the person commits. */
final class CommitsSection {

    private static final int MOST_TYPES = 5;

    private CommitsSection() {}

    static void write(TextReport report) {
        report.heading("Commits", "own commits on default branches");
        report.analysis()
                .activity()
                .commits()
                .ifPresentOrElse(commits -> write(report, commits), () -> report.notVisible("commits"));
    }

    private static void write(TextReport report, CommitAnalysis commits) {
        String total = commits.total()
                .map(Columns::number)
                .map(count -> count + " in all")
                .orElse("total not visible");
        report.fact("Commits", total + ", " + Columns.number(commits.read()) + " read in detail");
        if (commits.read() == 0) {
            return;
        }
        habits(report, commits.patterns());
        conventional(report, commits.conventional());
        report.fact("Most often about", subject(commits.areas()));
        String places = commits.repositories().top().stream()
                .map(place -> place.repository() + " " + place.commits())
                .collect(Collectors.joining(", "));
        report.fact("Mostly in", places);
    }

    private static Optional<String> subject(ExcellenceAreas areas) {
        return areas.primaryStrength()
                .flatMap(area -> Optional.ofNullable(areas.patterns().get(area))
                        .map(pattern -> area.replace('_', ' ') + ", in " + Columns.percent(pattern.percentage())
                                + " of own commits"));
    }

    private static void habits(TextReport report, CommitPatterns patterns) {
        Style style = report.style();
        report.fact(
                "Active days",
                "%s%slongest streak %s%scurrent %s"
                        .formatted(
                                Columns.number(patterns.dates().activeDays()),
                                style.dot(),
                                days(patterns.dates().streaks().longest()),
                                style.dot(),
                                days(patterns.dates().streaks().current())));
        report.drawing("Monday to Sunday", patterns.clock().weekdays().values(), "");
        report.drawing(
                "Hours 0 to 23",
                patterns.clock().hours().values(),
                patterns.clock().timeZoneBasis());
        report.fact(
                "Lines changed",
                patterns.sizes()
                        .medianLines()
                        .map(median -> "%s per commit in the median".formatted(Columns.number(Math.round(median)))));
    }

    private static void conventional(TextReport report, ConventionalCommitAnalysis conventional) {
        ConventionalCommitAnalysis.Stats stats = conventional.stats();
        String types = stats.types().keySet().stream().limit(MOST_TYPES).collect(Collectors.joining(", "));
        String named = types.isEmpty() ? "" : ": " + types;
        report.fact(
                "Conventional", "%s of %s%s".formatted(Columns.percent(stats.percentage()), stats.commits(), named));
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
