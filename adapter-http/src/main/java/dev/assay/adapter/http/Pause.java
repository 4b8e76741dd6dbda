package dev.assay.adapter.http;

import java.time.Duration;

/** Lets time pass. The only place of this module that sleeps. */
@FunctionalInterface
interface Pause {

    /** Sleeps. */
    Pause REAL = Thread::sleep;

    /** Returns when that time has passed. */
    void last(Duration length) throws InterruptedException;
}
