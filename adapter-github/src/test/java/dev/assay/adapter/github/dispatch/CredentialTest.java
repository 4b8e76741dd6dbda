package dev.assay.adapter.github.dispatch;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the threads of several analyses learn of one token, and how they share its calls. */
@Timeout(60)
class CredentialTest {

    private final Credential credential = Credential.of("secret");

    @Test
    void keepsWhatEveryThreadLearnsAtTheSameTime() throws Exception {
        CyclicBarrier start = new CyclicBarrier(Part.values().length);
        List<Future<Boolean>> learning = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : Part.values()) {
                learning.add(threads.submit(() -> {
                    start.await();
                    credential.lacks(new Missing(Map.of(part, "no scope")));
                    return true;
                }));
            }
            for (Future<Boolean> one : learning) {
                one.get();
            }
        }
        assertThat(credential.missing().parts()).containsExactlyInAnyOrder(Part.values());
    }

    /** GitHub refuses all calls of a token that makes too many at once. */
    @Test
    void givesAPermitThatComesBackToTheThreadThatWaitedLongest() throws Exception {
        Semaphore permits = credential.permits();
        permits.acquire(Credential.CONCURRENT_CALLS);
        BlockingQueue<Integer> served = new LinkedBlockingQueue<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> {
                permits.acquireUninterruptibly();
                served.add(number);
            });
            await().until(() -> permits.getQueueLength() == number + 1);
        }
        for (int i = 0; i < 3; i++) {
            permits.release();
            assertThat(served.take()).isEqualTo(i);
            assertThat(served).isEmpty();
        }
    }
}
