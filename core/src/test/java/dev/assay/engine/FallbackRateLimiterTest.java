package dev.assay.engine;

import static dev.assay.testkit.RateLimiterContract.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.engine.fallback.ManualTiming;
import dev.assay.memory.InMemoryRateLimiter;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FallbackRateLimiterTest {

    private final ManualTiming timing = new ManualTiming();
    private final AtomicInteger asked = new AtomicInteger();
    private final RateLimiter local = new InMemoryRateLimiter(new ManualClock());

    private void limitsByItself(RateLimiter shared) {
        try (FallbackRateLimiter fallback = new FallbackRateLimiter(shared, local, timing)) {
            assertThat(fallback.take(TEN, "alice", 10).granted()).isTrue();
            assertThat(fallback.take(TEN, "alice", 1).granted()).isFalse();
        }
    }

    @Test
    void limitsInThisProcessWhileTheSharedLimiterIsAway() {
        limitsByItself((allowance, client, units) -> {
            throw new StoreException("away");
        });
    }

    @Test
    void leavesASharedLimiterAloneThatWasTooSlow() {
        Semaphore begun = new Semaphore(0);
        timing.isOverOnce(begun);
        limitsByItself((allowance, client, units) -> {
            asked.incrementAndGet();
            begun.release();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                throw new StoreException("interrupted", stop);
            }
            throw new AssertionError("this latch is never counted down");
        });
        assertThat(asked).hasValue(1);
    }
}
