package dev.assay.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass while a call is answered. */
@FunctionalInterface
interface Pause {

    /** Waits in real time. */
    Pause REAL = (length, closing) -> closing.await(length.toNanos(), TimeUnit.NANOSECONDS);

    /** Returns when that time has passed, or the simulator closes; tells whether it closes. */
    boolean last(Duration length, CountDownLatch closing) throws InterruptedException;
}
