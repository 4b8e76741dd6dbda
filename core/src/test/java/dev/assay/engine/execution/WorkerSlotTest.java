package dev.assay.engine.execution;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerSlotTest {

    private final Semaphore slots = new Semaphore(0, true);
    private final WorkerSlot slot = new WorkerSlot(slots);
    private final ExecutorService stages = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        stages.shutdownNow();
    }

    @Test
    void givesThePlaceUpWhileItWaitsAndTakesItAgain() throws InterruptedException {
        slot.without(() -> {
            assertThat(slots.availablePermits()).isEqualTo(1);
            assertThat(slot.held()).isFalse();
        });
        assertThat(slots.availablePermits()).isZero();
        assertThat(slot.held()).isTrue();
    }

    @Test
    void givesThePlaceUpOnceAndTakesItOnceWhenStagesWaitAtTheSameTime() throws Exception {
        CountDownLatch limit = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(3);
        Callable<Void> stage = () -> {
            slot.without(() -> {
                waiting.countDown();
                limit.await();
            });
            return null;
        };
        List<Future<Void>> all =
                Stream.generate(() -> stages.submit(stage)).limit(3).toList();
        waiting.await();
        assertThat(slots.availablePermits()).isEqualTo(1);
        limit.countDown();
        for (Future<Void> each : all) {
            each.get();
        }
        assertThat(slots.availablePermits()).isZero();
        slot.close();
        assertThat(slots.availablePermits()).isEqualTo(1);
    }

    @Test
    void linesUpBehindWhoHasThePlaceNow() throws Exception {
        CountDownLatch limit = new CountDownLatch(1);
        Future<?> stage = stages.submit(() -> wait(limit));
        slots.acquire();
        limit.countDown();
        await().until(slots::hasQueuedThreads);
        assertThat(stage.isDone()).isFalse();
        slots.release();
        stage.get();
        assertThat(slot.held()).isTrue();
        assertThat(slots.availablePermits()).isZero();
    }

    @Test
    void losesNoPlaceWhenItIsStoppedWhileItWaits() {
        assertThatThrownBy(() -> slot.without(() -> {
                    throw new InterruptedException("stopped");
                }))
                .isInstanceOf(InterruptedException.class);
        slot.close();
        assertThat(slots.availablePermits()).isEqualTo(1);
    }

    @Test
    void losesNoPlaceWhenItIsStoppedWhileItLinesUp() throws Exception {
        CountDownLatch limit = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stage = Thread.ofVirtual().start(() -> {
            try {
                slot.without(limit::await);
            } catch (InterruptedException stop) {
                stopped.countDown();
            }
        });
        slots.acquire();
        limit.countDown();
        await().until(slots::hasQueuedThreads);
        stage.interrupt();
        stopped.await();
        slot.close();
        assertThat(slots.availablePermits()).isZero();
        slots.release();
        assertThat(slots.availablePermits()).isEqualTo(1);
    }

    @Test
    void closingTwiceGivesThePlaceUpOnce() {
        slot.close();
        slot.close();
        assertThat(slots.availablePermits()).isEqualTo(1);
    }

    private Void wait(CountDownLatch limit) throws InterruptedException {
        slot.without(limit::await);
        return null;
    }
}
