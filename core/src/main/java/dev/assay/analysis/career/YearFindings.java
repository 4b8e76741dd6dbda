package dev.assay.analysis.career;

import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.CareerSummary.YearSummary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        long[] days = years.stream()
                .flatMap(year -> year.days().stream())
                .filter(day -> day.count() > 0)
                .map(Day::date)
                .distinct()
                .mapToLong(date -> date.toEpochDay())
                .sorted()
                .toArray();
        return new CareerSummary(
                withCommits.stream().findFirst(),
                withCommits.reversed().stream().findFirst(),
                years.stream().map(YearFindings::summary).toList(),
                days.length,
                longestStreak(days));
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

    /** A streak goes on over the end of a year. */
    private static int longestStreak(long... days) {
        int[] longest = {0, 0};
        IntStream.range(0, days.length).forEach(i -> {
            longest[1] = i > 0 && days[i] == days[i - 1] + 1 ? longest[1] + 1 : 1;
            longest[0] = Math.max(longest[0], longest[1]);
        });
        return longest[0];
    }
}
