package dev.assay.adapter.report.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes figures and days, in the same way in every form and everywhere. */
public final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Figures() {}

    /** Writes a whole number with separators. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Writes a number that need not be whole: with one decimal below ten, else rounded. */
    public static String rounded(double value) {
        boolean whole = value >= 10 || value == Math.rint(value);
        return whole ? number(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Writes a number for a drawing: with one decimal, unless it is whole. */
    public static String decimal(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Writes a percentage with one decimal. */
    public static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", value);
    }

    /** Writes a time in hours, or in days where there are many of them. */
    public static String hours(double hours) {
        return hours < 48 ? rounded(hours) + " h" : rounded(hours / 24) + " days";
    }

    /** Writes a time of milliseconds in seconds. */
    public static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
    }

    /** Writes a day in words. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Writes a month in few letters. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Writes a day in few letters. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** Writes the day of a moment, in UTC. */
    public static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** Writes a moment to the minute, in UTC. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** Returns the year of a moment, in UTC. */
    public static int year(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getYear();
    }

    /** Writes a span of years. */
    public static String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
