package dev.assay.adapter.cli.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: {@code 90} for seconds, {@code 90s}, {@code 15m}, {@code 1h30m}, {@code 1d}. */
public final class Durations {

    private static final String NUMBER = "([0-9]{1,9})";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PARTS = Pattern.compile(
            "(?:%1$sd)?(?:%1$sh)?(?:%1$sm(?!s))?(?:%1$ss)?(?:%1$sms)?".formatted(NUMBER), Pattern.CASE_INSENSITIVE);
    private static final List<Duration> UNITS = List.of(
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(1));
    private static final List<String> NAMES = List.of("d", "h", "m", "s", "ms");

    private Durations() {}

    /**
     * Reads a time: whole seconds, numbers with units from the longest to the shortest, or ISO-8601.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Duration parse(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Matcher parts = PARTS.matcher(text);
        if (!text.isEmpty() && parts.matches()) {
            return sum(parts);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "not a time: expected seconds such as 90, or units such as 500ms, 30s, 15m, 1h, 1d", malformed);
        }
    }

    /** Writes a time with units, such as {@code 1h30m}. Nothing shorter than a millisecond is shown. */
    public static String text(Duration time) {
        StringBuilder text = new StringBuilder();
        Duration left = time;
        for (int unit = 0; unit < UNITS.size(); unit++) {
            long count = left.dividedBy(UNITS.get(unit));
            left = left.minus(UNITS.get(unit).multipliedBy(count));
            text.append(count == 0 ? "" : count + NAMES.get(unit));
        }
        return text.isEmpty() ? "0s" : text.toString();
    }

    /** Says which times are allowed. */
    public static String allowed(Duration least, Duration most) {
        return String.format(
                Locale.ROOT,
                "expected a time from %s to %s: seconds such as 90, or with units such as 30s, 15m, 1h",
                text(least),
                text(most));
    }

    private static Duration sum(Matcher parts) {
        Duration sum = Duration.ZERO;
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String count = parts.group(unit + 1);
            sum = count == null ? sum : sum.plus(UNITS.get(unit).multipliedBy(Long.parseLong(count)));
        }
        return sum;
    }
}
