package dev.assay.adapter.redis.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.port.out.StoreException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatcherTest {

    private final AtomicInteger steps = new AtomicInteger();
    private final CountDownLatch inStep = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final Batcher<Integer, Integer> coalescer = new Batcher<>(8, this::doubled);

    /** The first step lasts until its thread is interrupted, which breaks it, as it breaks a connection. */
    private List<Integer> doubled(List<Integer> items) {
        if (steps.incrementAndGet() == 1) {
            inStep.countDown();
            try {
                never.await();
            } catch (InterruptedException cut) {
                Thread.currentThread().interrupt();
                throw new StoreException("closed by interrupt", cut);
            }
        }
        return items.stream().map(item -> 2 * item).toList();
    }

    @Test
    void theInterruptOfALeaderFailsNothingAndIsKept() throws Exception {
        AtomicReference<Thread> leader = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> led = threads.submit(() -> {
                leader.set(Thread.currentThread());
                assertThat(coalescer.submit(1)).isEqualTo(2);
                return Thread.currentThread().isInterrupted();
            });
            inStep.await();
            Future<Integer> other = threads.submit(() -> coalescer.submit(2));
            leader.get().interrupt();
            assertThat(other.get()).isEqualTo(4);
            assertThat(led.get()).isTrue();
        }
    }

    @Test
    void aLeaderThatWasInterruptedBeforeDoesTheStepAllTheSame() throws Exception {
        steps.set(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> led = threads.submit(() -> {
                Thread.currentThread().interrupt();
                assertThat(coalescer.submit(1)).isEqualTo(2);
                return Thread.currentThread().isInterrupted();
            });
            assertThat(led.get()).isTrue();
        }
    }

    @Test
    void whatFailsWithoutAnInterruptFails() {
        Batcher<Integer, Integer> failing = new Batcher<>(8, items -> {
            steps.incrementAndGet();
            throw new StoreException("away");
        });
        assertThatThrownBy(() -> failing.submit(1)).hasMessage("away");
        assertThat(steps.get()).isEqualTo(1);
    }
}
