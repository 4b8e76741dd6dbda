package dev.assay.analysis.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/** Days on which something happened. */
public final class ActiveDays {

    private static final int DAYS_PER_WEEK = 7;

    /** From the first Monday counted, 1969-12-29, to the epoch. */
    private static final int MONDAY_OFFSET = 3;

    /** A quarter of a year. */
    private static final int FEWEST_WEEKS = 12;

    private final long[] days;

    public ActiveDays(Collection<LocalDate> dates) {
        long[] sorted = dates.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
        int distinct = 0;
        for (long day : sorted) {
            if (distinct == 0 || sorted[distinct - 1] != day) {
                sorted[distinct++] = day;
            }
        }
        days = Arrays.copyOf(sorted, distinct);
    }

    public int count() {
        return days.length;
    }

    /** Returns the days between the first and the last, both included. */
    public int span() {
        return days.length == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, last() - days[0] + 1);
    }

    public int longestStreak() {
        int longest = 0;
        int streak = 0;
        for (int i = 0; i < days.length; i++) {
            streak = i > 0 && days[i] == days[i - 1] + 1 ? streak + 1 : 1;
            longest = Math.max(longest, streak);
        }
        return longest;
    }

    /** Returns the days in a row that still run: up to {@code today} or the day before; 0 if the last day is older. */
    public int currentStreak(LocalDate today) {
        if (days.length == 0 || last() < today.toEpochDay() - 1) {
            return 0;
        }
        int streak = 1;
        for (int i = days.length - 1; i > 0 && days[i] == days[i - 1] + 1; i--) {
            streak++;
        }
        return streak;
    }

    /** Returns the weeks, Monday to Sunday, that have an active day. */
    public int activeWeeks() {
        return (int) Arrays.stream(days).map(ActiveDays::week).distinct().count();
    }

    /** Returns the weeks from the first active day to the last, both included. */
    public int weeksSpanned() {
        return days.length == 0 ? 0 : (int) (week(last()) - week(days[0]) + 1);
    }

    /** Returns the percentage of the weeks spanned that have an active day; too few weeks prove no habit. */
    public double weeksPercentage() {
        return Statistic.percent(activeWeeks(), Math.max(FEWEST_WEEKS, weeksSpanned()));
    }

    private long last() {
        return days[days.length - 1];
    }

    private static long week(long day) {
        return Math.floorDiv(day + MONDAY_OFFSET, (long) DAYS_PER_WEEK);
    }
}
