package dev.assay.analysis.career;

import dev.assay.analysis.figures.ActiveDays;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.CareerSummary.YearSummary;
import java.util.Comparator;
import java.util.List;

/** The years, and the days of all their calendars. */
final class YearFindings {

    private YearFindings() {}

    static CareerSummary of(Career career) {
        List<Career.Year> years = career.years().stream()
                .sorted(Comparator.comparingInt(Career.Year::year))
                .toList();
        List<Integer> withCommits = years.stream()
                .filter(year -> year.counts().commits() > 0)
                .map(Career.Year::year)
                .toList();
        ActiveDays days = new ActiveDays(years.stream()
                .flatMap(year -> year.days().stream())
                .filter(day -> day.count() > 0)
                .map(Day::date)
                .toList());
        return new CareerSummary(
                withCommits.stream().findFirst(),
                withCommits.reversed().stream().findFirst(),
                years.stream().map(YearFindings::summary).toList(),
                days.count(),
                days.longestStreak());
    }

    private static YearSummary summary(Career.Year year) {
        Career.Counts counts = year.counts();
        return new YearSummary(
                year.year(),
                counts.commits(),
                counts.pullRequests(),
                counts.reviews(),
                counts.issues(),
                counts.contributions(),
                (int) year.days().stream().filter(day -> day.count() > 0).count());
    }
}
