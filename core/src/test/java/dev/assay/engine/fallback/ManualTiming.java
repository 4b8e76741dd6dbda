package dev.assay.engine.fallback;

import dev.assay.testkit.Await;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Answers may take any time, but those that a test calls too slow; time passes when a test says so. */
public final class ManualTiming implements Timing {

    private final AtomicLong now = new AtomicLong();
    private volatile Optional<Semaphore> begun = Optional.empty();

    /** Lets the time for each answer be over as soon as the one who is asked has released a permit. */
    public void isOverOnce(Semaphore questionBegun) {
        begun = Optional.of(questionBegun);
    }

    /** Lets each answer take as long as it takes. */
    public void isNeverOver() {
        begun = Optional.empty();
    }

    public void advance(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Override
    public <T> T await(Future<T> answer, Duration longest)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (begun.isPresent()) {
            begun.get().acquire();
            throw new TimeoutException("a test says so");
        }
        return answer.get(Await.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public long nanoTime() {
        return now.get();
    }
}
