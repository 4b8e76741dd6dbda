package dev.assay.simulator.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** When a person works: some weeks not at all, some weeks a lot, mostly by day, less on weekends. */
final class Rhythm {

    private static final int[] HOURS = {
        8, 9, 9, 10, 10, 10, 11, 11, 12, 13, 14, 14, 15, 15, 16, 16, 17, 18, 20, 21, 22, 23
    };

    private final Chance chance;
    private final ZoneId zone;
    private final LocalDate first;
    private final int[] weekWeights;
    private final Instant end;

    /** The rhythm of a plan for the time before {@code today}. */
    Rhythm(PersonPlan plan, Instant today, Chance chance) {
        this.chance = chance;
        this.zone = plan.zone();
        this.end = today.minus(plan.quietDays(), ChronoUnit.DAYS);
        LocalDate last = LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(1);
        int weeks = Math.max(1, plan.years() * 52);
        this.first = last.minusWeeks(weeks - 1L).minusDays(6);
        this.weekWeights = weights(weeks);
    }

    Instant start() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant end() {
        return end;
    }

    /** So many moments, earliest first. */
    List<OffsetDateTime> moments(int count) {
        int total = 0;
        for (int weight : weekWeights) {
            total += weight;
        }
        List<OffsetDateTime> moments = new ArrayList<>(count);
        while (moments.size() < count) {
            OffsetDateTime moment = momentIn(weekAt(chance.below(total)));
            if (moment.toInstant().isBefore(end)) {
                moments.add(moment);
            }
        }
        moments.sort(OffsetDateTime.timeLineOrder());
        return moments;
    }

    private int[] weights(int weeks) {
        int[] weights = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            weights[week] = weightOf(week, weeks);
        }
        return weights;
    }

    private int weightOf(int week, int weeks) {
        if (week == weeks - 1) {
            return 8;
        }
        boolean holiday = week % 52 > 29 && week % 52 < 34;
        if (holiday || chance.percent(14)) {
            return 0;
        }
        return chance.percent(10) ? chance.between(18, 30) : chance.between(3, 9);
    }

    private int weekAt(int ticket) {
        int left = ticket;
        for (int week = 0; week < weekWeights.length; week++) {
            left -= weekWeights[week];
            if (left < 0) {
                return week;
            }
        }
        throw new IllegalStateException("ticket " + ticket + " lies beyond the last week");
    }

    private OffsetDateTime momentIn(int week) {
        LocalDate day = first.plusDays(7L * week + chance.below(7));
        if (isWeekend(day) && chance.percent(65)) {
            day = first.plusDays(7L * week + chance.below(7));
        }
        LocalTime time = LocalTime.of(HOURS[chance.below(HOURS.length)], chance.below(60), chance.below(60));
        return day.atTime(time).atZone(zone).toOffsetDateTime();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
