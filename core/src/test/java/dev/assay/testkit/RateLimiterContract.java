package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.RateLimiter.Allowance;
import dev.assay.port.out.RateLimiter.Grant;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RateLimiter} promises. The window is so long that nothing fills while a test runs. */
public interface RateLimiterContract {

    /** Ten a day. */
    Allowance TEN = new Allowance("ten", 10, Duration.ofDays(1));

    /** Returns the limiter under test, the same throughout a test; nothing is taken from it at first. */
    RateLimiter limiter();

    @Test
    default void grantsAQuotaAndNoMore() {
        for (int left = 9; left >= 0; left--) {
            assertThat(limiter().take(TEN, "alice", 1).remaining()).isEqualTo(left);
        }
        Grant refused = limiter().take(TEN, "alice", 1);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(140), Duration.ofMinutes(144));
        assertThat(refused.fullAfter()).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    default void keepsClientsAndAllowancesApart() {
        limiter().take(TEN, "alice", 10);
        assertThat(limiter().take(TEN, "bob", 1).granted()).isTrue();
        assertThat(limiter()
                        .take(new Allowance("other", 10, Duration.ofDays(1)), "alice", 1)
                        .granted())
                .isTrue();
    }

    @Test
    default void takesAllUnitsOrNone() {
        limiter().take(TEN, "alice", 6);
        assertThat(limiter().take(TEN, "alice", 5).granted()).isFalse();
        assertThat(limiter().take(TEN, "alice", 4).granted()).isTrue();
    }

    @Test
    default void takesTheWholeQuotaForMoreThanThat() {
        Grant grant = limiter().take(TEN, "alice", 1000);
        assertThat(grant.granted()).isTrue();
        assertThat(grant.remaining()).isZero();
    }

    @Test
    default void grantsNoMoreToManyAtOnce() {
        assertThat(IntStream.range(0, 100)
                        .parallel()
                        .filter(any -> limiter().take(TEN, "alice", 1).granted())
                        .count())
                .isEqualTo(10);
    }
}
