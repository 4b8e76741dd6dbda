package dev.assay.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.testkit.Await;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StripedLocksTest {

    /** Keys whose hash is their value, so that it is known which share a lock. */
    private static final Integer KEY = 1;

    private static final Integer OTHER = 2;

    private final StripedLocks locks = new StripedLocks();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final FutureTask<Integer> first = new FutureTask<>(() -> locks.exclusively(KEY, this::stay));

    private int stay() {
        inside.countDown();
        try {
            leave.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    @Test
    void aStepWaitsForTheOneBeforeItUnderTheSameKeyAndForNoOther() throws Exception {
        Thread.ofVirtual().start(first);
        inside.await();
        assertThat(locks.<Integer>exclusively(OTHER, () -> 3)).isEqualTo(3);
        FutureTask<Boolean> second = new FutureTask<>(() -> locks.exclusively(KEY, first::isDone));
        Thread waiting = Thread.ofPlatform().daemon().start(second);
        Await.await().until(() -> waiting.getState() == Thread.State.WAITING);
        leave.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        second.get(1, TimeUnit.MINUTES);
    }

    @Test
    void aStepThatThrowsLetsTheNextOneIn() {
        assertThatThrownBy(() -> locks.exclusively(KEY, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(locks.<Integer>exclusively(KEY, () -> 2)).isEqualTo(2);
    }
}
