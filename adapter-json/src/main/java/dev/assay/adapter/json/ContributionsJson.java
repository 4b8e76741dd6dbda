package dev.assay.adapter.json;

import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.ContributionSummary.ContributedRepository;
import dev.assay.domain.report.ContributionSummary.ContributionDays;
import dev.assay.domain.report.ContributionSummary.Day;
import dev.assay.domain.report.ContributionSummary.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last year, as GitHub counts contributions. */
record ContributionsJson(
        LocalDate from,
        LocalDate to,
        int total,
        Totals totals,
        int activeDays,
        int currentStreakDays,
        int longestStreakDays,
        Optional<Day> busiestDay,
        Map<String, Integer> weekdays,
        List<Day> calendar,
        List<ContributedRepository> repositories) {

    static ContributionsJson of(ContributionSummary year) {
        return new ContributionsJson(
                year.from(),
                year.to(),
                year.total(),
                year.totals(),
                year.days().active(),
                year.days().currentStreak(),
                year.days().longestStreak(),
                year.days().busiest(),
                year.weekdays(),
                year.calendar(),
                year.repositories());
    }

    ContributionSummary toSummary() {
        return new ContributionSummary(
                from,
                to,
                total,
                totals,
                new ContributionDays(activeDays, currentStreakDays, longestStreakDays, busiestDay),
                weekdays,
                calendar,
                repositories);
    }
}
