package dev.assay.engine.fallback;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long an answer may take: by the machine's timer, or as a test says. Safe for many threads. */
public interface Timing {

    /** The machine's timer. */
    Timing REAL = new Timing() {
        @Override
        public <T> T await(Future<T> answer, Duration longest)
                throws InterruptedException, ExecutionException, TimeoutException {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }
    };

    /**
     * Waits for an answer.
     *
     * @throws TimeoutException if it has taken the longest time
     * @throws ExecutionException if the question threw something
     */
    <T> T await(Future<T> answer, Duration longest) throws InterruptedException, ExecutionException, TimeoutException;

    /** Returns a time that is only good for comparing with another one. */
    long nanoTime();
}
