package dev.assay.adapter.http.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedReadsTest {

    /** Threads that asked while the first read was under way share the second one, which began after they had asked. */
    @Test
    void servesManyWithOneReadThatBeganAfterTheyAsked() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        SharedReads<String, Integer> reads = new SharedReads<>(key -> {
            int number = count.incrementAndGet();
            began.countDown();
            await(go);
            return number;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> reads.read("a"));
            began.await();
            CountDownLatch asked = new CountDownLatch(10);
            List<Future<Integer>> later = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                later.add(threads.submit(() -> {
                    asked.countDown();
                    return reads.read("a");
                }));
            }
            asked.await();
            go.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> each : later) {
                assertThat(each.get()).isGreaterThan(1);
            }
        }
        assertThat(count.get()).isBetween(2, 11);
    }

    @Test
    void readsAgainForWhoComesLater() {
        AtomicInteger count = new AtomicInteger();
        SharedReads<String, Integer> reads = new SharedReads<>(key -> count.incrementAndGet());
        assertThat(reads.read("a")).isEqualTo(1);
        assertThat(reads.read("a")).isEqualTo(2);
        assertThat(reads.read("b")).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
