package dev.assay.analysis.career;

import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.CommitPatterns.Dates;
import dev.assay.domain.report.CommitPatterns.Streaks;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.career.CareerSummary;
import java.util.Optional;

/** Puts GitHub's calendars in the place of days that were counted over a sample: a sample leaves most days out. */
public final class CalendarDays {

    private CalendarDays() {}

    /** Returns the same where all commits were read, or the calendars were not seen. */
    public static CommitAnalysis correct(
            CommitAnalysis commits, Optional<CareerSummary> career, Optional<ContributionSummary> lastYear) {
        boolean sampled = commits.total().filter(all -> all > commits.read()).isPresent();
        if (!sampled || career.isEmpty() || lastYear.isEmpty()) {
            return commits;
        }
        CommitPatterns patterns = commits.patterns();
        Dates read = patterns.dates();
        Dates dates = new Dates(
                read.first(),
                read.last(),
                read.spanDays(),
                career.get().activeDays(),
                new Streaks(lastYear.get().days().currentStreak(), career.get().longestStreakDays()),
                read.weeksSpanned(),
                read.activeWeeks(),
                read.implausible());
        return new CommitAnalysis(
                commits.total(),
                commits.read(),
                commits.conventional(),
                commits.impact(),
                commits.areas(),
                commits.concerns(),
                commits.mentions(),
                new CommitPatterns(
                        patterns.pace(),
                        dates,
                        patterns.clock(),
                        patterns.sizes(),
                        patterns.byForm(),
                        patterns.messageQuality()),
                commits.repositories());
    }
}
