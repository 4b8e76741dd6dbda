package dev.assay.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final ManualClock clock = new ManualClock();
    private final Instant end = clock.instant().plusSeconds(10);
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final RetryPolicy retries = new RetryPolicy(clock, pause -> {
        pauses.add(pause);
        clock.advance(Duration.ofSeconds(1));
    });

    private boolean failsTimes(int failures) {
        if (calls.incrementAndGet() <= failures) {
            throw new StoreException("away");
        }
        return true;
    }

    @Test
    void doesAStepThatSucceedsOnce() throws InterruptedException {
        retries.repeat(end, () -> failsTimes(0));
        assertThat(calls).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeatsAStepUntilTheStoreIsBack() throws InterruptedException {
        retries.repeat(end, () -> failsTimes(9));
        assertThat(calls).hasValue(10);
        assertThat(pauses)
                .hasSize(9)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(1)));
        assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void givesUpAfterTheEnd() {
        assertThatThrownBy(() -> retries.repeat(end, () -> failsTimes(99))).isInstanceOf(StoreException.class);
        assertThat(calls).hasValue(11);
    }

    @Test
    void doesNotRepeatWhatFailsForAnotherReason() {
        assertThatThrownBy(() -> retries.repeat(end, () -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(calls).hasValue(1);
    }

    @Test
    void anInterruptEndsThePause() {
        RetryPolicy interrupted = new RetryPolicy(clock, pause -> {
            throw new InterruptedException("stop");
        });
        assertThatThrownBy(() -> interrupted.repeat(end, () -> failsTimes(99)))
                .isInstanceOf(InterruptedException.class);
    }
}
