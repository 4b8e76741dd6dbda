package dev.assay.adapter.github.dispatch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass before a call is made again. The only place of this module that sleeps. */
@FunctionalInterface
public interface Pause {

    /** Sleeps. */
    Pause REAL = length -> TimeUnit.NANOSECONDS.sleep(length.toNanos());

    /** Returns when that time has passed. */
    void last(Duration length) throws InterruptedException;
}
