package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.career.Assistant;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.Collaborator;
import dev.assay.domain.report.career.Highlight;
import dev.assay.domain.report.career.ProjectSummary;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What comes first: sentences of facts, the years, the projects and the people worked with. */
final class CareerSection {

    private static final int MOST_PROJECTS = 10;
    private static final int MOST_PEOPLE = 6;
    private static final int NAME = 32;
    private static final int ROLE = 12;

    private CareerSection() {}

    static void write(TextReport report) {
        CareerReport career = report.analysis().career();
        if (!career.highlights().isEmpty()) {
            report.heading("Known for", "");
            career.highlights().stream().map(Highlight::text).forEach(report::plain);
        }
        report.heading("Projects", "own commits of all commits, whoever owns them");
        career.projects().ifPresentOrElse(projects -> projects(report, projects), () -> report.notVisible("projects"));
        report.heading("All years", "");
        career.career().ifPresentOrElse(years -> years(report, years), () -> report.notVisible("career"));
        career.collaborators()
                .filter(people -> !people.isEmpty())
                .ifPresent(people -> report.fact("Worked with", people(people)));
        career.assistants()
                .filter(tools -> !tools.isEmpty())
                .ifPresent(tools -> report.fact(
                        "Declared help",
                        tools.stream().map(CareerSection::assistant).collect(Collectors.joining(", "))));
    }

    private static String assistant(Assistant tool) {
        return tool.name() + " in " + Columns.number(tool.commits()) + " commits";
    }

    private static void projects(TextReport report, List<ProjectSummary> projects) {
        if (projects.isEmpty()) {
            report.plain("none");
        }
        projects.stream().limit(MOST_PROJECTS).forEach(project -> report.entry(line(report, project)));
        if (projects.size() > MOST_PROJECTS) {
            report.plain("and %s more".formatted(Columns.number(projects.size() - MOST_PROJECTS)));
        }
    }

    private static String line(TextReport report, ProjectSummary project) {
        Style style = report.style();
        int name = Math.min(NAME, report.room() / 2);
        String rest = "%s of %s commits (%s)%s"
                .formatted(
                        Columns.number(project.commits().own()),
                        Columns.number(project.commits().all()),
                        Columns.percent(project.commits().sharePercentage()),
                        span(project).map(years -> style.dot() + years).orElse(""));
        return Columns.left(Columns.harmless(project.about().repository().toString()), name, style)
                + "  "
                + Columns.left(project.role().label(), ROLE, style)
                + style.dim(Columns.cut(rest, report.room() - name - ROLE - 2, style));
    }

    private static Optional<String> span(ProjectSummary project) {
        return project.commits()
                .first()
                .flatMap(first -> project.commits().last().map(last -> {
                    int from = first.atOffset(ZoneOffset.UTC).getYear();
                    int to = last.atOffset(ZoneOffset.UTC).getYear();
                    return from == to ? Integer.toString(from) : from + " to " + to;
                }));
    }

    private static void years(TextReport report, CareerSummary career) {
        String span = career.firstYear()
                .flatMap(first -> career.lastYear().map(last -> first + " to " + last))
                .orElse("none");
        report.fact("Years of commits", span);
        report.fact(
                "Active days",
                "%s%slongest streak %s days"
                        .formatted(
                                Columns.number(career.activeDays()),
                                report.style().dot(),
                                Columns.number(career.longestStreakDays())));
        report.drawing(
                "Commits by year",
                career.years().stream().map(CareerSummary.YearSummary::commits).toList(),
                career.years().isEmpty()
                        ? ""
                        : career.years().getFirst().year() + " to "
                                + career.years().getLast().year());
    }

    private static String people(List<Collaborator> people) {
        return people.stream().limit(MOST_PEOPLE).map(Collaborator::login).collect(Collectors.joining(", "));
    }
}
