package dev.assay.engine.lifecycle;

import java.time.Duration;

/** Lets the thread that calls it rest; a test that need not wait hands in another one. */
@FunctionalInterface
public interface Pause {

    /** By the machine's clock. */
    Pause REAL = Thread::sleep;

    /** Returns after that time, or before it if the thread is interrupted. */
    void rest(Duration time) throws InterruptedException;
}
