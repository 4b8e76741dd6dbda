package dev.assay.adapter.github.graphql.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * A span of time in which to look for contributions: at most a year, as GitHub wants it.
 *
 * @param from its first second
 * @param to its last second
 */
public record Window(Instant from, Instant to) {

    /** Below a month, GitHub's trouble lies elsewhere. */
    private static final Duration SHORTEST = Duration.ofDays(30);

    /** Returns the year that ends now. */
    static Window lastYear(Instant now) {
        return new Window(
                now.atOffset(ZoneOffset.UTC).minusYears(1).plusSeconds(1).toInstant(), now);
    }

    public static Window year(int year) {
        Instant start = Instant.parse(String.format(Locale.ROOT, "%04d-01-01T00:00:00Z", year));
        return new Window(
                start,
                start.atOffset(ZoneOffset.UTC).plusYears(1).minusSeconds(1).toInstant());
    }

    public boolean divisible() {
        return length().compareTo(SHORTEST.multipliedBy(2)) >= 0;
    }

    /** Returns both halves; days stay whole. */
    public List<Window> halves() {
        Instant middle = from.plus(Duration.ofDays(length().toDays() / 2));
        Instant midnight = middle.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return List.of(new Window(from, midnight.minusSeconds(1)), new Window(midnight, to));
    }

    private Duration length() {
        return Duration.between(from, to);
    }
}
