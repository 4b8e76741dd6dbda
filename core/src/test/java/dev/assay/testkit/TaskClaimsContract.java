package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskClaims.Claim;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link TaskClaims} promises. */
public interface TaskClaimsContract {

    /** Ten minutes. */
    Duration LIFE = Duration.ofMinutes(10);

    /** The claim that the tests are about. */
    Claim FLIGHT = Claim.flight(new Login("octocat"));

    /** Returns the claims under test, the same throughout a test; none is held at first. */
    TaskClaims claims();

    /** Lets time pass for the claims. */
    void pass(Duration time);

    @Test
    default void nobodyHoldsWhatNobodyClaimed() {
        assertThat(claims().holder(FLIGHT)).isEmpty();
        claims().release(FLIGHT, task("one"));
    }

    @Test
    default void theFirstHoldsAClaim() {
        assertThat(claims().claim(FLIGHT, Optional.empty(), task("one"), LIFE)).isTrue();
        assertThat(claims().claim(FLIGHT, Optional.empty(), task("two"), LIFE)).isFalse();
        assertThat(claims().holder(FLIGHT)).contains(task("one"));
    }

    @Test
    default void whoeverKnowsTheHolderMayTakeItsPlace() {
        claims().claim(FLIGHT, Optional.empty(), task("one"), LIFE);
        assertThat(claims().claim(FLIGHT, Optional.of(task("other")), task("two"), LIFE))
                .isFalse();
        assertThat(claims().claim(FLIGHT, Optional.of(task("one")), task("two"), LIFE))
                .isTrue();
        assertThat(claims().holder(FLIGHT)).contains(task("two"));
    }

    @Test
    default void aClaimOfTheOneExpectedThatIsGoneIsFree() {
        assertThat(claims().claim(FLIGHT, Optional.of(task("one")), task("two"), LIFE))
                .isTrue();
    }

    @Test
    default void onlyTheHolderReleases() {
        claims().claim(FLIGHT, Optional.empty(), task("one"), LIFE);
        claims().release(FLIGHT, task("two"));
        assertThat(claims().holder(FLIGHT)).contains(task("one"));
        claims().release(FLIGHT, task("one"));
        assertThat(claims().holder(FLIGHT)).isEmpty();
    }

    @Test
    default void forgetsAClaimWhoseLifeIsOver() {
        claims().claim(FLIGHT, Optional.empty(), task("one"), LIFE);
        pass(LIFE.plusSeconds(1));
        assertThat(claims().holder(FLIGHT)).isEmpty();
    }

    @Test
    default void tellsKindsAndNamesApart() {
        claims().claim(FLIGHT, Optional.empty(), task("one"), LIFE);
        assertThat(claims().holder(Claim.flight(new Login("other")))).isEmpty();
        assertThat(claims().holder(Claim.idempotency("client", "octocat"))).isEmpty();
        assertThat(Claim.idempotency("one", "key")).isNotEqualTo(Claim.idempotency("other", "key"));
    }

    @Test
    default void ofManyAtOnceOneGetsTheClaim() throws InterruptedException {
        List<Callable<Boolean>> all = IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> claims().claim(FLIGHT, Optional.empty(), task("user" + i), LIFE))
                .toList();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(all).stream().map(Future::resultNow).filter(Boolean::booleanValue))
                    .hasSize(1);
        }
    }

    private static TaskId task(String login) {
        return Tasks.aQueuedTask(login).id();
    }
}
