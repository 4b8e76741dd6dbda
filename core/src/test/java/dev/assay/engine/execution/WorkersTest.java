package dev.assay.engine.execution;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Settlement;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {

    private static final Workers.Bounds BOUNDS = new Workers.Bounds(2, 3, Duration.ZERO);

    private final HandsOutTwice queue = new HandsOutTwice();
    private final TaskId id = Tasks.aQueuedTask().id();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void stillStopsARunWhoseTaskWasDeliveredTwice() throws InterruptedException {
        try (Workers workers = new Workers(queue, BOUNDS, (task, slot) -> onlyTheFirstWorks())) {
            workers.start();
            queue.offer(id, Lane.LOCAL);
            queue.offer(id, Lane.LOCAL);
            await().until(() -> begun.get() == 2 && ended.get() == 1);
            // A third one can only be handed out when the second has left the books.
            queue.offer(Tasks.aQueuedTask("other").id(), Lane.LOCAL);
            await().until(() -> ended.get() == 2);
            workers.interrupt(id);
            interrupted.await();
        }
        assertThat(ended).hasValue(3);
    }

    @Test
    void closingWaitsForARunWhoseTaskWasDeliveredTwice() {
        try (Workers workers = new Workers(queue, BOUNDS, (task, slot) -> onlyTheFirstWorks())) {
            workers.start();
            queue.offer(id, Lane.LOCAL);
            queue.offer(id, Lane.LOCAL);
            queue.offer(Tasks.aQueuedTask("other").id(), Lane.LOCAL);
            await().until(() -> ended.get() == 2);
        }
        assertThat(ended).hasValue(3);
    }

    @Test
    void closingBeforeItsStartEnds() {
        Workers workers = new Workers(queue, BOUNDS, (task, slot) -> onlyTheFirstWorks());
        workers.close();
        assertThat(begun).hasValue(0);
    }

    private Settlement onlyTheFirstWorks() {
        if (begun.getAndIncrement() == 0) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
        }
        ended.incrementAndGet();
        return Settlement.DONE;
    }

    /** As a queue does that takes a lost worker's task back while the worker is not lost at all. */
    private static final class HandsOutTwice implements TaskQueue {
        private final BlockingQueue<Delivery> tasks = new LinkedBlockingQueue<>();

        @Override
        public boolean offer(TaskId id, Lane lane) {
            return tasks.add(new Delivery(id, 1 + tasks.size(), 0));
        }

        @Override
        public List<Delivery> poll(int most, Duration wait) throws InterruptedException {
            return Optional.ofNullable(tasks.poll(wait.toNanos(), TimeUnit.NANOSECONDS)).stream()
                    .toList();
        }

        @Override
        public void settle(Delivery delivery, Settlement settlement) {
            // Nothing was lent.
        }

        @Override
        public Backlog backlog() {
            return new Backlog(tasks.size(), Optional.empty());
        }

        @Override
        public boolean durable() {
            return false;
        }
    }
}
