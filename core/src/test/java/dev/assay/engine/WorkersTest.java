package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemoryTaskQueue;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

    private static final EngineSettings SETTINGS =
            new EngineSettings(2, 3, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO);

    private final InMemoryTaskQueue queue = new InMemoryTaskQueue(3);
    private final TaskId id = Tasks.aQueuedTask().id();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void stillStopsARunWhoseTaskWasDeliveredTwice() throws InterruptedException {
        try (Workers workers = new Workers(queue, SETTINGS, (task, slot) -> onlyTheFirstWorks())) {
            workers.start();
            queue.offer(id);
            queue.offer(id);
            await().until(() -> begun.get() == 2 && ended.get() == 1);
            // A third one can only be handed out when the second has left the books.
            queue.offer(Tasks.aQueuedTask("other").id());
            await().until(() -> ended.get() == 2);
            workers.interrupt(id);
            interrupted.await();
        }
        assertThat(ended).hasValue(3);
    }

    @Test
    void closingWaitsForARunWhoseTaskWasDeliveredTwice() {
        try (Workers workers = new Workers(queue, SETTINGS, (task, slot) -> onlyTheFirstWorks())) {
            workers.start();
            queue.offer(id);
            queue.offer(id);
            queue.offer(Tasks.aQueuedTask("other").id());
            await().until(() -> ended.get() == 2);
        }
        assertThat(ended).hasValue(3);
    }

    @Test
    void closingBeforeItsStartEnds() {
        Workers workers = new Workers(queue, SETTINGS, (task, slot) -> begun.incrementAndGet());
        workers.close();
        assertThat(begun).hasValue(0);
    }

    private void onlyTheFirstWorks() {
        if (begun.getAndIncrement() == 0) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
        }
        ended.incrementAndGet();
    }
}
