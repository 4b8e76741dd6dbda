package dev.assay.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Days on which something happened. */
final class ActiveDays {

    private static final int DAYS_PER_WEEK = 7;

    /** From the first Monday counted, 1969-12-29, to the epoch. */
    private static final int MONDAY_OFFSET = 3;

    private final List<Long> days;

    ActiveDays(Collection<LocalDate> dates) {
        days = dates.stream().map(LocalDate::toEpochDay).distinct().sorted().toList();
    }

    int count() {
        return days.size();
    }

    /** Returns the days between the first and the last, both included. */
    int span() {
        return days.isEmpty() ? 0 : (int) Math.min(Integer.MAX_VALUE, days.getLast() - days.getFirst() + 1);
    }

    int longestStreak() {
        int longest = 0;
        int streak = 0;
        for (int i = 0; i < days.size(); i++) {
            streak = i > 0 && days.get(i) == days.get(i - 1) + 1 ? streak + 1 : 1;
            longest = Math.max(longest, streak);
        }
        return longest;
    }

    /**
     * Returns the days in a row that were still going on at a day: up to it, or to the day before, which it may extend.
     */
    int streakOn(LocalDate day) {
        long today = day.toEpochDay();
        boolean running = !days.isEmpty() && days.getLast() >= today - 1;
        return running ? lastStreak() : 0;
    }

    /** Returns the days in a row up to the last one. */
    int lastStreak() {
        int streak = Math.min(1, days.size());
        for (int i = days.size() - 1; i > 0 && days.get(i) == days.get(i - 1) + 1; i--) {
            streak++;
        }
        return streak;
    }

    /** Returns the percentage of weeks, Monday to Sunday, from the first day to the last that have an active day. */
    double weeksPercentage() {
        List<Long> weeks = days.stream()
                .map(day -> Math.floorDiv(day + MONDAY_OFFSET, (long) DAYS_PER_WEEK))
                .distinct()
                .toList();
        return weeks.isEmpty() ? 0 : Statistic.percent(weeks.size(), weeks.getLast() - weeks.getFirst() + 1);
    }
}
