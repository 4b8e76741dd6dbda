package dev.assay.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class ManualClock implements InstantSource {

    /** Where the clock starts; with nanoseconds, because stores that lose them must be found out. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** Makes a clock that shows {@link #START}. */
    public ManualClock() {}

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
