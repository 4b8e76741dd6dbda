package dev.assay.adapter.json;

import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.CommitPatterns.Clock;
import dev.assay.domain.report.CommitPatterns.Dates;
import dev.assay.domain.report.CommitPatterns.Pace;
import dev.assay.domain.report.CommitPatterns.Sizes;
import dev.assay.domain.report.CommitPatterns.Streaks;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.MessageQuality;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** When and how much the person commits; the figures on weight stand in the impact analysis too. */
record CommitPatternsJson(
        double commitsPerDay,
        Optional<Double> avgFilesPerCommit,
        int totalDaysActive,
        double consistencyScore,
        ImpactAnalysis.Distribution impactDistribution,
        double averageImpactScore,
        int highImpactCommitsCount,
        Map<String, Double> impactQualityDistribution,
        double impactWeightedConsistency,
        int currentStreakDays,
        int longestStreakDays,
        Map<String, Integer> weekdays,
        Map<String, Integer> hours,
        String timeZoneBasis,
        Optional<Long> totalAdditions,
        Optional<Long> totalDeletions,
        Optional<Double> medianLinesChanged,
        Optional<Instant> firstCommitAt,
        Optional<Instant> lastCommitAt,
        Optional<Double> p90LinesChanged,
        int commitsWithSize,
        int activeWeeks,
        int weeksSpanned,
        int implausibleDates,
        Map<String, Integer> commitsByForm,
        MessageQuality messageQuality) {

    static CommitPatternsJson of(CommitPatterns patterns, ImpactAnalysis impact) {
        Dates dates = patterns.dates();
        Sizes sizes = patterns.sizes();
        return new CommitPatternsJson(
                patterns.pace().commitsPerDay(),
                sizes.meanFiles(),
                dates.activeDays(),
                patterns.pace().consistencyScore(),
                impact.distribution(),
                impact.averageScore(),
                impact.distribution().high(),
                impact.messageQuality(),
                patterns.pace().impactWeightedConsistency(),
                dates.streaks().current(),
                dates.streaks().longest(),
                patterns.clock().weekdays(),
                patterns.clock().hours(),
                patterns.clock().timeZoneBasis(),
                sizes.additions(),
                sizes.deletions(),
                sizes.medianLines(),
                dates.first(),
                dates.last(),
                sizes.p90Lines(),
                sizes.measured(),
                dates.activeWeeks(),
                dates.weeksSpanned(),
                dates.implausible(),
                patterns.byForm(),
                patterns.messageQuality());
    }

    /** @param metrics holds the figures on time that are not here */
    CommitPatterns toPatterns(ContributorMetricsJson metrics) {
        return new CommitPatterns(
                new Pace(
                        commitsPerDay,
                        metrics.commitFrequencyAnalysis().dailyAverage(),
                        consistencyScore,
                        impactWeightedConsistency),
                new Dates(
                        firstCommitAt,
                        lastCommitAt,
                        metrics.contributionSpanDays(),
                        totalDaysActive,
                        new Streaks(currentStreakDays, longestStreakDays),
                        weeksSpanned,
                        activeWeeks,
                        implausibleDates),
                new Clock(weekdays, hours, timeZoneBasis),
                new Sizes(
                        commitsWithSize,
                        totalAdditions,
                        totalDeletions,
                        medianLinesChanged,
                        p90LinesChanged,
                        avgFilesPerCommit),
                commitsByForm,
                messageQuality);
    }
}
