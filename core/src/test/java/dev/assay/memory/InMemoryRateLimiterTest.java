package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.RateLimiter;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.RateLimiterContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryRateLimiterTest implements RateLimiterContract {

    private final ManualClock clock = new ManualClock();
    private final RateLimiter limiter = new InMemoryRateLimiter(clock);

    @Override
    public RateLimiter limiter() {
        return limiter;
    }

    @Test
    void fillsSteadily() {
        limiter.take(TEN, "alice", 10);
        clock.advance(Duration.ofHours(24).dividedBy(10));
        assertThat(limiter.take(TEN, "alice", 1).granted()).isTrue();
        assertThat(limiter.take(TEN, "alice", 1).granted()).isFalse();
    }
}
