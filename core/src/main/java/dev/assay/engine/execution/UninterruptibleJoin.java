package dev.assay.engine.execution;

import java.util.Collection;

/** Waits for threads to end, however often the thread that waits is interrupted; an interrupt is kept for it. */
final class UninterruptibleJoin {

    private UninterruptibleJoin() {}

    /** Returns when all have ended, or were never started. */
    static void of(Collection<Thread> threads) {
        boolean interrupted = Thread.interrupted();
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
