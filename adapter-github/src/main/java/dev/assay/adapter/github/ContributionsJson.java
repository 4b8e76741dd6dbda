package dev.assay.adapter.github;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

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
        String endedAt) {

    Contributions toContributions() {
        List<Day> days = contributionCalendar.weeks().stream()
                .flatMap(week -> week.contributionDays().stream())
                .map(day -> new Day(LocalDate.parse(day.date()), day.contributionCount()))
                .sorted(Comparator.comparing(Day::date))
                .toList();
        List<RepositoryContribution> repositories = commitContributionsByRepository.stream()
                .map(ByRepositoryJson::toContribution)
                .sorted(Comparator.comparingInt(RepositoryContribution::commits)
                        .reversed()
                        .thenComparing(RepositoryContribution::repository))
                .toList();
        return new Contributions(
                days.isEmpty() ? date(startedAt) : days.getFirst().date(),
                days.isEmpty() ? date(endedAt) : days.getLast().date(),
                contributionCalendar.totalContributions(),
                new Contributions.Totals(
                        totalCommitContributions,
                        totalIssueContributions,
                        totalPullRequestContributions,
                        totalPullRequestReviewContributions,
                        totalRepositoryContributions,
                        restrictedContributionsCount),
                days,
                repositories);
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
                    repository.isPrivate());
        }
    }

    record RepositoryJson(String nameWithOwner, boolean isFork, boolean isPrivate) {}
}
