package dev.assay.analysis.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Days on which something happened. */
public final class ActiveDays {

    private static final int DAYS_PER_WEEK = 7;

    /** From the first Monday counted, 1969-12-29, to the epoch. */
    private static final int MONDAY_OFFSET = 3;

    /** A quarter of a year. */
    private static final int FEWEST_WEEKS = 12;

    private final List<Long> days;

    public ActiveDays(Collection<LocalDate> dates) {
        days = dates.stream().map(LocalDate::toEpochDay).distinct().sorted().toList();
    }

    public int count() {
        return days.size();
    }

    /** Returns the days between the first and the last, both included. */
    public int span() {
        return days.isEmpty() ? 0 : (int) Math.min(Integer.MAX_VALUE, days.getLast() - days.getFirst() + 1);
    }

    public int longestStreak() {
        int longest = 0;
        int streak = 0;
        for (int i = 0; i < days.size(); i++) {
            streak = i > 0 && days.get(i) == days.get(i - 1) + 1 ? streak + 1 : 1;
            longest = Math.max(longest, streak);
        }
        return longest;
    }

    /** Returns the days in a row that still run: up to {@code today} or the day before; 0 if the last day is older. */
    public int currentStreak(LocalDate today) {
        if (days.isEmpty() || days.getLast() < today.toEpochDay() - 1) {
            return 0;
        }
        int streak = 1;
        for (int i = days.size() - 1; i > 0 && days.get(i) == days.get(i - 1) + 1; i--) {
            streak++;
        }
        return streak;
    }

    /** Returns the weeks, Monday to Sunday, that have an active day. */
    public int activeWeeks() {
        return (int) days.stream().mapToLong(ActiveDays::week).distinct().count();
    }

    /** Returns the weeks from the first active day to the last, both included. */
    public int weeksSpanned() {
        return days.isEmpty() ? 0 : (int) (week(days.getLast()) - week(days.getFirst()) + 1);
    }

    /** Returns the percentage of the weeks spanned that have an active day; too few weeks prove no habit. */
    public double weeksPercentage() {
        return Statistic.percent(activeWeeks(), Math.max(FEWEST_WEEKS, weeksSpanned()));
    }

    private static long week(long day) {
        return Math.floorDiv(day + MONDAY_OFFSET, (long) DAYS_PER_WEEK);
    }
}
