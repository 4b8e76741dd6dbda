package dev.assay.domain.report.history;

import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import dev.assay.domain.report.Person;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.PullRequestAnalysis.Outcomes;
import dev.assay.domain.report.RepositorySummary;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.ProjectSummary;
import dev.assay.domain.report.history.ReportChanges.SectionChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two reports of a person, section by section. Stateless: the same reports give the same changes. */
public final class ReportComparison {

    /** Below it a share of commits has not changed as far as a reader is concerned. */
    private static final double LEAST_POINTS = 1.0;

    private final ProfileAnalysis before;
    private final ProfileAnalysis after;

    private ReportComparison(ProfileAnalysis before, ProfileAnalysis after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what changed from the one to the other. */
    public static ReportChanges of(ProfileAnalysis before, ProfileAnalysis after) {
        return new ReportComparison(before, after).compared();
    }

    private ReportChanges compared() {
        List<SectionChange> sections = new ArrayList<>();
        Stream.of(person(), repositories(), languages(), skills(), projects(), commits(), requests(), contributions())
                .forEach(section -> section.change().ifPresent(sections::add));
        return new ReportChanges(sections);
    }

    private SectionDifference person() {
        SectionDifference section = new SectionDifference("person");
        Person old = before.person();
        Person now = after.person();
        section.word("login", old.identity().login(), now.identity().login());
        section.count(
                "followers", "followers", old.counts().followers(), now.counts().followers());
        section.count(
                "public_repositories",
                "public repositories",
                old.counts().publicRepositories(),
                now.counts().publicRepositories());
        return section;
    }

    private SectionDifference repositories() {
        SectionDifference section = new SectionDifference("repositories");
        both(report -> report.portfolio().repositories(), (old, now) -> {
            section.names("repository", "repositories", names(old), names(now));
            section.count("stars", "stars of own repositories", stars(old), stars(now));
        });
        return section;
    }

    private SectionDifference languages() {
        SectionDifference section = new SectionDifference("languages");
        both(report -> report.portfolio().languages(), (old, now) -> {
            Map<String, Double> earlier = shares(old);
            Map<String, Double> later = shares(now);
            if (earlier.isEmpty() || later.isEmpty()) {
                return;
            }
            Stream.concat(later.keySet().stream(), earlier.keySet().stream())
                    .distinct()
                    .forEach(language -> section.share(
                            language,
                            earlier.getOrDefault(language, 0.0),
                            later.getOrDefault(language, 0.0),
                            LEAST_POINTS));
        });
        return section;
    }

    private SectionDifference skills() {
        SectionDifference section = new SectionDifference("skills");
        Map<String, Function<Skills, Optional<List<String>>>> lists = new LinkedHashMap<>();
        lists.put("language", Skills::languages);
        lists.put("framework", Skills::frameworks);
        lists.put("tool", Skills::tools);
        lists.put("domain", Skills::domains);
        lists.forEach((kind, list) ->
                both(report -> list.apply(report.skills()), (old, now) -> section.names(kind, kind + "s", old, now)));
        return section;
    }

    private SectionDifference projects() {
        SectionDifference section = new SectionDifference("projects");
        both(report -> report.career().projects(), (old, now) -> {
            section.names("project", "projects", repositoriesOf(old), repositoriesOf(now));
            Map<String, ProjectSummary> known = old.stream()
                    .collect(Collectors.toMap(ReportComparison::nameOf, project -> project, (one, other) -> one));
            now.forEach(project -> Optional.ofNullable(known.get(nameOf(project)))
                    .ifPresent(earlier -> section.project(nameOf(project), earlier, project)));
        });
        return section;
    }

    private SectionDifference commits() {
        SectionDifference section = new SectionDifference("commits");
        both(
                report -> report.activity().commits().flatMap(commits -> commits.total()),
                (old, now) -> section.count("total_commits", "commits", old, now));
        return section;
    }

    private SectionDifference requests() {
        SectionDifference section = new SectionDifference("pull_requests");
        both(
                report -> report.activity().pullRequests().flatMap(requests -> requests.total()),
                (old, now) -> section.count("total_prs", "pull requests", old, now));
        both(
                report -> report.activity()
                        .pullRequests()
                        .map(requests -> requests.outcomes())
                        .map(Outcomes::merged),
                (old, now) -> section.count("merged", "merged pull requests", old, now));
        return section;
    }

    private SectionDifference contributions() {
        SectionDifference section = new SectionDifference("contributions");
        both(report -> report.career().career(), (old, now) -> {
            section.count("active_days", "active days", old.activeDays(), now.activeDays());
            section.count(
                    "longest_streak_days",
                    "days of the longest streak",
                    old.longestStreakDays(),
                    now.longestStreakDays());
            section.count("contributions", "contributions over all years", all(old), all(now));
        });
        return section;
    }

    private <T> void both(Function<ProfileAnalysis, Optional<T>> part, Both<T> seen) {
        Optional<T> old = part.apply(before);
        Optional<T> now = part.apply(after);
        if (old.isPresent() && now.isPresent()) {
            seen.compare(old.get(), now.get());
        }
    }

    private static int all(CareerSummary career) {
        return career.years().stream().mapToInt(year -> year.contributions()).sum();
    }

    private static List<String> names(List<RepositorySummary> repositories) {
        return repositories.stream()
                .map(RepositorySummary::name)
                .map(RepositoryName::toString)
                .toList();
    }

    private static int stars(List<RepositorySummary> repositories) {
        return repositories.stream()
                .mapToInt(repository -> repository.counts().stars())
                .sum();
    }

    private static List<String> repositoriesOf(List<ProjectSummary> projects) {
        return projects.stream().map(ReportComparison::nameOf).toList();
    }

    private static String nameOf(ProjectSummary project) {
        return project.about().repository().toString();
    }

    private static Map<String, Double> shares(List<LanguageShare> languages) {
        Map<String, Double> shares = new LinkedHashMap<>();
        languages.forEach(language -> language.authored()
                .map(Authored::commitPercentage)
                .ifPresent(share -> shares.put(language.language(), share)));
        return shares;
    }

    @FunctionalInterface
    private interface Both<T> {
        void compare(T old, T now);
    }
}
