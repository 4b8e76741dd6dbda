package dev.assay.engine.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.Await;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a question waits while others are answered, and while none is. */
@Timeout(60)
class TimeoutBreakerTest {

    private static final Duration LONGEST = Duration.ofMillis(750);

    private final Script timing = new Script();
    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void waitsOnWhileOthersAreAnswered() {
        try (TimeoutBreaker breaker = new TimeoutBreaker("it", LONGEST, timing)) {
            timing.thenOver(() -> {
                timing.advance(LONGEST.dividedBy(2));
                assertThat(breaker.ask(() -> "other")).contains("other");
                timing.advance(LONGEST.dividedBy(2));
                slow.countDown();
            });
            assertThat(breaker.ask(this::slowly)).contains("slow");
        }
    }

    @Test
    void givesUpAfterASilence() {
        try (TimeoutBreaker breaker = new TimeoutBreaker("it", LONGEST, timing)) {
            timing.thenOver(() -> {
                assertThat(breaker.ask(() -> "other")).contains("other");
                timing.advance(LONGEST);
            });
            assertThat(breaker.ask(this::slowly)).isEmpty();
            assertThat(breaker.ask(() -> "later"))
                    .as("it is left alone for a while")
                    .isEmpty();
        }
    }

    @Test
    void givesUpInTheEndHoweverManyOthersAreAnswered() {
        try (TimeoutBreaker breaker = new TimeoutBreaker("it", LONGEST, timing)) {
            for (int i = 0; i < 100; i++) {
                timing.thenOver(() -> {
                    timing.advance(LONGEST);
                    assertThat(breaker.ask(() -> "other")).contains("other");
                });
            }
            assertThat(breaker.ask(this::slowly)).isEmpty();
            assertThat(timing.time()).isLessThanOrEqualTo(LONGEST.multipliedBy(9));
        }
    }

    @Test
    void anAnswerToAProbeCountsHoweverLateItIs() {
        try (TimeoutBreaker breaker = new TimeoutBreaker("it", LONGEST, timing)) {
            timing.thenOver(() -> timing.advance(LONGEST));
            assertThat(breaker.ask(this::slowly)).isEmpty();
            timing.advance(CircuitBreaker.FIRST_REST);
            timing.thenOver(() -> timing.advance(LONGEST));
            assertThat(breaker.ask(this::slowly)).as("the probe").isEmpty();
            slow.countDown();
            Await.await()
                    .untilAsserted(() -> assertThat(breaker.ask(() -> "later")).contains("later"));
        }
    }

    private String slowly() throws InterruptedException {
        slow.await();
        return "slow";
    }

    /** Waiting for an answer that is not there runs the next step of a script, and is over then. */
    private static final class Script implements Timing {

        private final Deque<Runnable> steps = new ArrayDeque<>();
        private long now;
        private boolean inStep;

        void thenOver(Runnable step) {
            steps.add(step);
        }

        void advance(Duration time) {
            now += time.toNanos();
        }

        Duration time() {
            return Duration.ofNanos(now);
        }

        @Override
        public <T> T await(Future<T> answer, Duration longest)
                throws InterruptedException, ExecutionException, TimeoutException {
            if (inStep || steps.isEmpty()) {
                return answer.get(Await.BOUND.toSeconds(), TimeUnit.SECONDS);
            }
            inStep = true;
            steps.remove().run();
            inStep = false;
            throw new TimeoutException("the script says so");
        }

        @Override
        public long nanoTime() {
            return now;
        }
    }
}
