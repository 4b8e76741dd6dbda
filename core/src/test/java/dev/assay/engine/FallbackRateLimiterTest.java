package dev.assay.engine;

import static dev.assay.testkit.RateLimiterContract.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.memory.InMemoryRateLimiter;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FallbackRateLimiterTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final RateLimiter local = new InMemoryRateLimiter(new ManualClock());

    private void limitsByItself(RateLimiter shared) {
        try (FallbackRateLimiter fallback = new FallbackRateLimiter(shared, local)) {
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
        limitsByItself((allowance, client, units) -> {
            asked.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                throw new StoreException("interrupted", stop);
            }
            throw new AssertionError("nobody counts this latch down");
        });
        assertThat(asked).hasValue(1);
    }
}
