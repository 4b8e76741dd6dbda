package dev.assay.domain.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When and how much the person commits, over the commits that were read and that no bot made. Commits whose date cannot
 * be true count for nothing that has to do with time.
 *
 * @param pace how often
 * @param dates from when to when, and on how many days
 * @param clock at which hours, on which days of the week
 * @param sizes how large the commits are, own work only
 * @param byForm how many commits were worded by a person or a tool; adds up to the commits read
 * @param messageQuality what the wording of messages shows
 */
public record CommitPatterns(
        Pace pace, Dates dates, Clock clock, Sizes sizes, Map<String, Integer> byForm, MessageQuality messageQuality) {

    /**
     * How often.
     *
     * @param commitsPerDay commits per day between first and last, both included
     * @param commitsPerActiveDay commits per day with a commit
     * @param consistencyScore percent of the weeks between first and last, but at least 12, that have a commit, 0 to
     *     100
     * @param impactWeightedConsistency mean of consistency and average impact, 0 to 100
     */
    public record Pace(
            double commitsPerDay,
            double commitsPerActiveDay,
            double consistencyScore,
            double impactWeightedConsistency) {}

    /**
     * From when to when.
     *
     * @param first oldest that was read
     * @param last newest
     * @param spanDays days from the first commit to the last, both included
     * @param activeDays days with a commit
     * @param streaks days in a row with a commit
     * @param weeksSpanned weeks, Monday to Sunday, from the first commit to the last, both included
     * @param activeWeeks weeks with a commit
     * @param implausible commits left out of everything that has to do with time, because of their date
     */
    public record Dates(
            Optional<Instant> first,
            Optional<Instant> last,
            int spanDays,
            int activeDays,
            Streaks streaks,
            int weeksSpanned,
            int activeWeeks,
            int implausible) {}

    /**
     * Days in a row with a commit.
     *
     * @param current up to the day of the analysis or the day before, else 0
     * @param longest most
     */
    public record Streaks(int current, int longest) {}

    /**
     * At which times.
     *
     * @param weekdays commits by day of the week, {@code monday} first, all seven
     * @param hours commits by hour of the day, {@code 0} to {@code 23}, all of them
     * @param timeZoneBasis whose clock days and hours follow
     */
    public record Clock(Map<String, Integer> weekdays, Map<String, Integer> hours, String timeZoneBasis) {}

    /**
     * How large the commits are. All but the count are empty where no size was read.
     *
     * @param measured how many commits the figures on lines are from
     * @param additions lines added
     * @param deletions lines removed
     * @param medianLines of added plus removed lines
     * @param p90Lines nine of ten commits change no more lines
     * @param meanFiles mean of files touched
     */
    public record Sizes(
            int measured,
            Optional<Long> additions,
            Optional<Long> deletions,
            Optional<Double> medianLines,
            Optional<Double> p90Lines,
            Optional<Double> meanFiles) {}
}
