package dev.assay.adapter.report.model;

import dev.assay.adapter.report.model.Block.Day;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days laid out in weeks that begin on Monday, and shaded by how much was done on them. Immutable. */
public final class Weeks {

    /** The highest shade; 0 is for days without anything. */
    public static final int DARKEST = 4;

    private static final int DAYS = 7;

    private final LocalDate monday;
    private final int count;
    private final Map<LocalDate, Day> days;
    private final List<Integer> steps;

    private Weeks(LocalDate monday, int count, Map<LocalDate, Day> days, List<Integer> steps) {
        this.monday = monday;
        this.count = count;
        this.days = days;
        this.steps = steps;
    }

    /**
     * Lays days out.
     *
     * @param days at least one, oldest first
     */
    public static Weeks of(List<Day> days) {
        LocalDate monday = days.getFirst().date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long weeks = ChronoUnit.DAYS.between(monday, days.getLast().date()) / DAYS + 1;
        List<Integer> counts = days.stream()
                .map(Day::count)
                .filter(count -> count > 0)
                .sorted()
                .toList();
        List<Integer> steps = counts.isEmpty()
                ? List.of(1, 1, 1)
                : List.of(quantile(counts, 0.25), quantile(counts, 0.5), quantile(counts, 0.75));
        return new Weeks(
                monday,
                Math.toIntExact(weeks),
                days.stream().collect(Collectors.toUnmodifiableMap(Day::date, Function.identity(), (one, same) -> one)),
                steps);
    }

    private static int quantile(List<Integer> sorted, double share) {
        return sorted.get((int) Math.floor(share * (sorted.size() - 1)));
    }

    /** Returns how many weeks there are. */
    public int count() {
        return count;
    }

    /** Returns a day; empty outside of the year. */
    public Optional<Day> day(int week, DayOfWeek weekday) {
        return Optional.ofNullable(days.get(date(week, weekday)));
    }

    /** Returns the shade of a count, 0 to {@value #DARKEST}: by the quarter of the days with anything that it is in. */
    public int level(int contributions) {
        return contributions <= 0
                ? 0
                : 1 + (int) steps.stream().filter(step -> contributions > step).count();
    }

    /** Returns the name of the month whose first day lies in a week; empty if none does. */
    public Optional<String> monthBeginning(int week) {
        LocalDate sunday = date(week, DayOfWeek.SUNDAY);
        return sunday.getDayOfMonth() <= DAYS
                ? Optional.of(sunday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                : Optional.empty();
    }

    private LocalDate date(int week, DayOfWeek weekday) {
        return monday.plusWeeks(week).plusDays(weekday.getValue() - 1L);
    }
}
