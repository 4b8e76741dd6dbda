package dev.assay.adapter.github.json;

import dev.assay.domain.profile.Repository;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads times. Git takes whatever a clock says: offsets of days and years of five digits occur. A time that no calendar
 * knows is as good as none.
 */
public final class Times {

    private static final int LAST_YEAR = 9999;
    private static final int DATE = "2026-03-01".length();

    private Times() {}

    /** Returns the time with its offset; empty if there is none that can be read. */
    public static Optional<OffsetDateTime> at(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text)).filter(time -> sane(time.getYear()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public static Optional<Instant> instant(@Nullable String text) {
        return at(text).map(OffsetDateTime::toInstant);
    }

    /** Returns the first of these times that can be read. */
    public static Optional<Instant> instant(@Nullable String text, @Nullable String otherwise) {
        return instant(text).or(() -> instant(otherwise));
    }

    /**
     * Returns when a repository was made and touched, each by the nearest of the other times where it cannot be read.
     *
     * @throws NoSuchElementException if none can be read
     */
    public static Repository.Dates dates(@Nullable String created, @Nullable String updated, @Nullable String pushed) {
        Optional<Instant> push = instant(pushed);
        return new Repository.Dates(
                instant(created, updated).or(() -> push).orElseThrow(),
                instant(updated).or(() -> push).or(() -> instant(created)).orElseThrow(),
                push);
    }

    /** Returns the day of a time or of a date; empty if there is none that can be read. */
    public static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.length() < DATE) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DATE))).filter(day -> sane(day.getYear()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean sane(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }
}
