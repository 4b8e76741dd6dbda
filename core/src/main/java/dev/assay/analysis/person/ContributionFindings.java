package dev.assay.analysis.person;

import dev.assay.analysis.figures.ActiveDays;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.ContributionSummary.ContributedRepository;
import dev.assay.domain.report.ContributionSummary.ContributionDays;
import dev.assay.domain.report.ContributionSummary.Day;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The last year as a report shows it. Private repositories are in the totals but not in the list. */
public final class ContributionFindings {

    private ContributionFindings() {}

    public static ContributionSummary of(Contributions contributions, ProfileSnapshot snapshot) {
        ActiveDays active = new ActiveDays(contributions.days().stream()
                .filter(day -> day.count() > 0)
                .map(Contributions.Day::date)
                .toList());
        Contributions.Totals totals = contributions.totals();
        List<Day> calendar = calendar(contributions);
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
                new ContributionDays(
                        active.count(),
                        active.currentStreak(contributions.to()),
                        active.longestStreak(),
                        busiest(calendar)),
                weekdays(calendar),
                calendar,
                repositories(contributions, snapshot));
    }

    private static Optional<Day> busiest(List<Day> calendar) {
        return calendar.stream()
                .filter(day -> day.count() > 0)
                .max(Comparator.comparingInt(Day::count).thenComparing(Day::date, Comparator.reverseOrder()));
    }

    private static List<Day> calendar(Contributions contributions) {
        return contributions.days().stream()
                .sorted(Comparator.comparing(Contributions.Day::date))
                .map(day -> new Day(day.date(), day.count()))
                .toList();
    }

    private static Map<String, Integer> weekdays(List<Day> calendar) {
        Map<String, Integer> weekdays = new LinkedHashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            int sum = calendar.stream()
                    .filter(day -> day.date().getDayOfWeek() == weekday)
                    .mapToInt(Day::count)
                    .sum();
            weekdays.put(weekday.name().toLowerCase(Locale.ROOT), sum);
        }
        return Collections.unmodifiableMap(weekdays);
    }

    private static List<ContributedRepository> repositories(Contributions contributions, ProfileSnapshot snapshot) {
        Login login = snapshot.account().login();
        Optional<List<String>> organizations = snapshot.organizations()
                .content()
                .map(all -> all.stream().map(Organization::login).toList());
        return contributions.commitsByRepository().stream()
                .filter(repository -> !repository.hidden())
                .sorted(Comparator.comparingInt(RepositoryContribution::commits)
                        .reversed()
                        .thenComparing(RepositoryContribution::repository))
                .map(contribution -> new ContributedRepository(
                        contribution.repository().toString(),
                        contribution.commits(),
                        contribution.repository().belongsTo(login),
                        owner(contribution.repository(), login, organizations)))
                .toList();
    }

    private static Optional<String> owner(
            RepositoryName repository, Login login, Optional<List<String>> organizations) {
        if (repository.belongsTo(login)) {
            return Optional.of("self");
        }
        return organizations.map(
                all -> all.stream().anyMatch(repository.owner()::equalsIgnoreCase) ? "organization" : "other");
    }
}
