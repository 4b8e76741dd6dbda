package dev.assay.adapter.github;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.RepositoryName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A window of contributions. */
record ContributionsJson(
        int totalCommitContributions,
        int totalIssueContributions,
        int totalPullRequestContributions,
        int totalPullRequestReviewContributions,
        int totalRepositoryContributions,
        int restrictedContributionsCount,
        CalendarJson contributionCalendar,
        List<ByRepositoryJson> commitContributionsByRepository,
        String startedAt,
        String endedAt,
        @Nullable List<Integer> contributionYears) {

    /**
     * Returns what windows that follow each other tell together.
     *
     * @param windows at least one, in any order
     */
    static Contributions together(List<ContributionsJson> windows) {
        List<Day> days = windows.stream()
                .flatMap(window -> window.contributionCalendar().weeks().stream())
                .flatMap(week -> week.contributionDays().stream())
                .map(day -> new Day(LocalDate.parse(day.date()), day.contributionCount()))
                .sorted(Comparator.comparing(Day::date))
                .toList();
        return new Contributions(
                days.isEmpty() ? date(earliest(windows)) : days.getFirst().date(),
                days.isEmpty() ? date(latest(windows)) : days.getLast().date(),
                sum(windows, window -> window.contributionCalendar().totalContributions()),
                totals(windows),
                days,
                repositories(windows));
    }

    private static Contributions.Totals totals(List<ContributionsJson> windows) {
        return new Contributions.Totals(
                sum(windows, ContributionsJson::totalCommitContributions),
                sum(windows, ContributionsJson::totalIssueContributions),
                sum(windows, ContributionsJson::totalPullRequestContributions),
                sum(windows, ContributionsJson::totalPullRequestReviewContributions),
                sum(windows, ContributionsJson::totalRepositoryContributions),
                sum(windows, ContributionsJson::restrictedContributionsCount));
    }

    private static List<RepositoryContribution> repositories(List<ContributionsJson> windows) {
        Map<RepositoryName, RepositoryContribution> repositories = new HashMap<>();
        windows.stream()
                .flatMap(window -> window.commitContributionsByRepository().stream())
                .map(ByRepositoryJson::toContribution)
                .forEach(one -> repositories.merge(one.repository(), one, ContributionsJson::together));
        return repositories.values().stream()
                .sorted(Comparator.comparingInt(RepositoryContribution::commits)
                        .reversed()
                        .thenComparing(RepositoryContribution::repository))
                .toList();
    }

    private static RepositoryContribution together(RepositoryContribution one, RepositoryContribution other) {
        return new RepositoryContribution(
                one.repository(),
                one.commits() + other.commits(),
                one.fork(),
                one.hidden(),
                one.primaryLanguage().or(other::primaryLanguage));
    }

    private static String earliest(List<ContributionsJson> windows) {
        return windows.stream()
                .map(ContributionsJson::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String latest(List<ContributionsJson> windows) {
        return windows.stream()
                .map(ContributionsJson::endedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static int sum(List<ContributionsJson> windows, ToIntFunction<ContributionsJson> field) {
        return windows.stream().mapToInt(field).sum();
    }

    /** Returns the repositories of this window in which commits may be looked for. */
    List<Target> targets() {
        return commitContributionsByRepository.stream()
                .flatMap(entry -> entry.repository().target().stream())
                .toList();
    }

    /** Returns the years before this window in which there was any contribution, last first. */
    List<Integer> earlierYears() {
        int first = date(startedAt).getYear();
        return Optional.ofNullable(contributionYears).orElse(List.of()).stream()
                .filter(year -> year <= first)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static LocalDate date(String instant) {
        return LocalDate.parse(instant.substring(0, 10));
    }

    record CalendarJson(int totalContributions, List<WeekJson> weeks) {}

    record WeekJson(List<DayJson> contributionDays) {}

    record DayJson(String date, int contributionCount) {}

    record ByRepositoryJson(RepositoryJson repository, OverviewJson.CountJson contributions) {
        RepositoryContribution toContribution() {
            return new RepositoryContribution(
                    RepositoriesJson.name(repository.nameWithOwner()),
                    contributions.totalCount(),
                    repository.isFork(),
                    repository.isPrivate(),
                    Optional.ofNullable(repository.primaryLanguage()).map(LanguageJson::name));
        }
    }

    record LanguageJson(String name) {}

    record RepositoryJson(
            String nameWithOwner,
            boolean isFork,
            boolean isPrivate,
            @Nullable LanguageJson primaryLanguage,
            RepositoriesJson.@Nullable BranchJson defaultBranchRef) {

        /** Returns where commits may be looked for; empty for copies and for what is not public. */
        Optional<Target> target() {
            return isFork || isPrivate
                    ? Optional.empty()
                    : Optional.of(new Target(
                            RepositoriesJson.name(nameWithOwner), RepositoriesJson.BranchJson.head(defaultBranchRef)));
        }
    }
}
