package dev.assay.engine.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final ManualTiming timing = new ManualTiming();
    private final CircuitBreaker breaker = new CircuitBreaker(timing);

    private CircuitBreaker.Pass pass() {
        return breaker.pass().orElseThrow();
    }

    private void advance(Duration time) {
        timing.advance(time);
    }

    @Test
    void letsAllThroughUntilOneIsTooSlow() {
        CircuitBreaker.Pass slow = pass();
        assertThat(pass().answered()).isFalse();
        assertThat(slow.tooSlow()).isTrue();
        assertThat(breaker.pass()).isEmpty();
    }

    @Test
    void letsOneThroughAfterAMomentAndAllOnceThatIsAnswered() {
        pass().tooSlow();
        advance(CircuitBreaker.FIRST_REST.minusNanos(1));
        assertThat(breaker.pass()).isEmpty();
        advance(Duration.ofNanos(1));
        CircuitBreaker.Pass probe = pass();
        assertThat(breaker.pass()).as("a second one beside the probe").isEmpty();
        assertThat(probe.answered()).isTrue();
        assertThat(breaker.pass()).isPresent();
        assertThat(breaker.pass()).isPresent();
    }

    @Test
    void doublesTheMomentUpToABoundAndBeginsAnewAfterAnAnswer() {
        pass().tooSlow();
        Duration rest = CircuitBreaker.FIRST_REST;
        for (int i = 0; i < 10; i++) {
            advance(rest.minusNanos(1));
            assertThat(breaker.pass()).isEmpty();
            advance(Duration.ofNanos(1));
            assertThat(pass().tooSlow()).as("news").isFalse();
            rest = rest.multipliedBy(2).compareTo(CircuitBreaker.LONGEST_REST) < 0
                    ? rest.multipliedBy(2)
                    : CircuitBreaker.LONGEST_REST;
        }
        assertThat(rest).isEqualTo(CircuitBreaker.LONGEST_REST);
        advance(rest);
        pass().answered();
        pass().tooSlow();
        advance(CircuitBreaker.FIRST_REST);
        assertThat(breaker.pass()).isPresent();
    }

    @Test
    void countsCallsThatBeganTogetherOnce() {
        CircuitBreaker.Pass one = pass();
        CircuitBreaker.Pass other = pass();
        assertThat(one.tooSlow()).isTrue();
        assertThat(other.tooSlow()).isFalse();
        advance(CircuitBreaker.FIRST_REST);
        assertThat(breaker.pass()).isPresent();
    }

    @Test
    void takesALateAnswerForAnAnswer() {
        CircuitBreaker.Pass slow = pass();
        CircuitBreaker.Pass quick = pass();
        slow.tooSlow();
        assertThat(quick.answered()).isTrue();
        assertThat(breaker.pass()).isPresent();
    }

    @Test
    void letsAnotherProbeWhereOneWasGivenUp() {
        pass().tooSlow();
        advance(CircuitBreaker.FIRST_REST);
        pass().givenUp();
        assertThat(breaker.pass()).isPresent();
    }
}
