package dev.assay.adapter.cli;

import java.util.concurrent.CountDownLatch;

/** What a command waits for that runs until the program is told to stop. */
final class EndOfService {

    private EndOfService() {}

    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            // This is how the program is told to stop. The flag stays clear: closing has to wait for others.
            return;
        }
    }
}
