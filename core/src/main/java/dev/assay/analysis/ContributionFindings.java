package dev.assay.analysis;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.ContributionSummary.ContributedRepository;
import java.util.Comparator;
import java.util.List;

/** The last year as a report shows it. Private repositories are in the totals but not in the list. */
final class ContributionFindings {

    private ContributionFindings() {}

    static ContributionSummary of(Contributions contributions, Login login) {
        ActiveDays active = new ActiveDays(contributions.days().stream()
                .filter(day -> day.count() > 0)
                .map(Contributions.Day::date)
                .toList());
        Contributions.Totals totals = contributions.totals();
        return new ContributionSummary(
                contributions.from(),
                contributions.to(),
                contributions.total(),
                new ContributionSummary.Totals(
                        totals.commits(),
                        totals.issues(),
                        totals.pullRequests(),
                        totals.reviews(),
                        totals.repositories(),
                        totals.restricted()),
                active.count(),
                active.longestStreak(),
                calendar(contributions),
                repositories(contributions, login));
    }

    private static List<ContributionSummary.Day> calendar(Contributions contributions) {
        return contributions.days().stream()
                .sorted(Comparator.comparing(Contributions.Day::date))
                .map(day -> new ContributionSummary.Day(day.date(), day.count()))
                .toList();
    }

    private static List<ContributedRepository> repositories(Contributions contributions, Login login) {
        return contributions.commitsByRepository().stream()
                .filter(repository -> !repository.hidden())
                .sorted(Comparator.comparingInt(RepositoryContribution::commits)
                        .reversed()
                        .thenComparing(RepositoryContribution::repository))
                .map(contribution -> new ContributedRepository(
                        contribution.repository().toString(),
                        contribution.commits(),
                        contribution.repository().belongsTo(login)))
                .toList();
    }
}
