package dev.assay.adapter.http.observe;

import java.time.Duration;

/** Lets time pass. The only place of this module that sleeps. */
@FunctionalInterface
public interface Pause {

    /** Sleeps. */
    Pause REAL = Thread::sleep;

    /** Returns when that time has passed. */
    void last(Duration length) throws InterruptedException;
}
