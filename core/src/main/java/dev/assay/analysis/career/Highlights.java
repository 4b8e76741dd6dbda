package dev.assay.analysis.career;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.CareerSummary.YearSummary;
import dev.assay.domain.report.career.Highlight;
import dev.assay.domain.report.career.ProjectSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Sentences of facts, best first. No word in them says more than its number. */
final class Highlights {

    private static final int MOST = 8;
    private static final int MOST_PROJECTS = 4;
    private static final int NOTABLE = 10;
    /** Whose last commit is older than this does not lead any more. */
    private static final Duration STILL = Duration.ofDays(2 * 365);

    private static final String PAGE = "https://github.com/";

    private final List<Highlight> all = new ArrayList<>();
    private final String login;
    private final Instant longAgo;

    private Highlights(String login, Instant longAgo) {
        this.login = login;
        this.longAgo = longAgo;
    }

    static List<Highlight> of(
            ProfileSnapshot snapshot,
            List<ProjectSummary> projects,
            Optional<CareerSummary> career,
            Instant analyzedAt) {
        Highlights highlights = new Highlights(snapshot.account().displayLogin(), analyzedAt.minus(STILL));
        List<ProjectSummary> responsible = projects.stream()
                .filter(project -> project.role().responsible())
                .toList();
        responsible.stream().limit(MOST_PROJECTS).forEach(highlights::project);
        if (responsible.isEmpty()) {
            projects.stream().limit(MOST_PROJECTS).forEach(highlights::contribution);
        }
        career.ifPresent(highlights::years);
        highlights.care(projects, career);
        snapshot.contributions().content().ifPresent(highlights::lastYear);
        return highlights.all.stream().limit(MOST).toList();
    }

    private void project(ProjectSummary project) {
        String verb = switch (project.role()) {
            case CREATOR -> "Created ";
            case LEAD -> still(project) ? "Leads " : "Led ";
            default -> still(project) ? "Maintains " : "Maintained ";
        };
        add(
                "project",
                verb + project.about().repository() + ": " + part(project) + span(project) + ".",
                commits(project));
    }

    private boolean still(ProjectSummary project) {
        return project.commits().last().filter(last -> last.isAfter(longAgo)).isPresent();
    }

    private void contribution(ProjectSummary project) {
        if (project.commits().own() > 0) {
            add(
                    "project",
                    "Contributed to " + project.about().repository() + ": " + part(project) + span(project) + ".",
                    commits(project));
        }
    }

    private static String part(ProjectSummary project) {
        return "%s of its %s commits (%s %%)"
                .formatted(
                        number(project.commits().own()),
                        number(project.commits().all()),
                        project.commits().sharePercentage());
    }

    private static String span(ProjectSummary project) {
        return project.commits()
                .first()
                .flatMap(first -> project.commits().last().map(last -> span(year(first), year(last))))
                .orElse("");
    }

    private static String span(int first, int last) {
        return first == last ? ", in " + first : ", from " + first + " to " + last;
    }

    private Highlight.Evidence commits(ProjectSummary project) {
        return new Highlight.Evidence(
                project.about().url() + "/commits?author=" + login,
                "commits to " + project.about().repository());
    }

    private void years(CareerSummary career) {
        int commits = sum(career, YearSummary::commits);
        if (commits == 0) {
            return;
        }
        String since = career.firstYear()
                .map(first -> "Commits in public since " + first)
                .orElse("Commits in public");
        add(
                "career",
                "%s: %s commits, and %s days on which GitHub counts a contribution."
                        .formatted(since, number(commits), number(career.activeDays())),
                new Highlight.Evidence(PAGE + login, "contributions by year"));
    }

    private void care(List<ProjectSummary> projects, Optional<CareerSummary> career) {
        int reviews = career.map(years -> sum(years, YearSummary::reviews)).orElse(0);
        if (reviews >= NOTABLE) {
            add(
                    "reviews",
                    "Reviewed %s pull requests.".formatted(number(reviews)),
                    new Highlight.Evidence(PAGE + "search?type=pullrequests&q=reviewed-by%3A" + login, "reviews"));
        }
        projects.stream()
                .filter(project -> forOthers(project) >= NOTABLE)
                .findFirst()
                .ifPresent(this::merges);
    }

    private static int forOthers(ProjectSummary project) {
        return project.merges().map(ProjectSummary.Merges::forOthers).orElse(0);
    }

    private void merges(ProjectSummary project) {
        project.merges()
                .ifPresent(merges -> add(
                        "merges",
                        "Merged %s of the newest %s merged pull requests of %s for others."
                                .formatted(
                                        merges.forOthers(),
                                        merges.basis().read(),
                                        project.about().repository()),
                        new Highlight.Evidence(
                                project.about().url() + "/pulls?q=is%3Apr+is%3Amerged", "merged pull requests")));
    }

    private void lastYear(Contributions year) {
        if (year.total() == 0) {
            return;
        }
        Optional<Contributions.RepositoryContribution> most = year.commitsByRepository().stream()
                .filter(place -> !place.hidden())
                .findFirst();
        String where = most.map(
                        place -> ", most commits to %s (%s)".formatted(place.repository(), number(place.commits())))
                .orElse("");
        add(
                "recent",
                "%s contributions from %s to %s%s.".formatted(number(year.total()), year.from(), year.to(), where),
                new Highlight.Evidence(PAGE + login, "contributions of the last year"));
    }

    private void add(String kind, String text, Highlight.Evidence evidence) {
        all.add(new Highlight(text, kind, List.of(evidence)));
    }

    private static int sum(CareerSummary career, ToIntFunction<YearSummary> figure) {
        return career.years().stream().mapToInt(figure).sum();
    }

    private static int year(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
