package dev.assay.domain.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When and how much the person commits, over the commits that were read and that no bot made. Commits whose date cannot
 * be true count for nothing that has to do with time.
 *
 * @param commitsPerDay commits per day between first and last, both included
 * @param avgFilesPerCommit mean of files touched, own work only; empty where not read
 * @param totalDaysActive days with a commit
 * @param consistencyScore percent of the weeks between first and last, but at least 12, that have a commit, 0 to 100
 * @param impactDistribution as in the impact analysis
 * @param averageImpactScore as in the impact analysis
 * @param highImpactCommitsCount commits of level high
 * @param impactQualityDistribution as in the impact analysis
 * @param impactWeightedConsistency mean of consistency and average impact, 0 to 100
 * @param currentStreakDays days in a row with a commit up to the day of the analysis or the day before, else 0
 * @param longestStreakDays most days in a row with a commit
 * @param weekdays commits by day of the week, {@code monday} first, all seven
 * @param hours commits by hour of the day, {@code 0} to {@code 23}, all of them
 * @param timeZoneBasis whose clock days and hours follow
 * @param totalAdditions lines added, own work only; empty where not read
 * @param totalDeletions lines removed, own work only; empty where not read
 * @param medianLinesChanged of added plus removed lines, own work only; empty where not read
 * @param firstCommitAt oldest that was read
 * @param lastCommitAt newest
 * @param p90LinesChanged nine of ten commits change no more lines, own work only; empty where not read
 * @param commitsWithSize how many commits the figures on lines are from
 * @param activeWeeks weeks, Monday to Sunday, with a commit
 * @param weeksSpanned weeks from the first commit to the last, both included
 * @param implausibleDates commits left out of everything above that has to do with time, because of their date
 * @param commitsByForm how many commits were worded by a person or a tool; adds up to the commits read
 * @param messageQuality what the wording of messages shows
 */
public record CommitPatterns(
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
        MessageQuality messageQuality) {}
