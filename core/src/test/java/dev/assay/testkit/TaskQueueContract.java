package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link TaskQueue} promises. */
public interface TaskQueueContract {

    /** Returns an empty queue for {@link #capacity} tasks, the same one throughout a test. */
    TaskQueue queue();

    /** Returns how many tasks may wait in the queue under test. */
    int capacity();

    @Test
    default void handsOutTasksInTheOrderTheyCame() throws InterruptedException {
        TaskId first = Tasks.aQueuedTask("first").id();
        TaskId second = Tasks.aQueuedTask("second").id();
        assertThat(queue().offer(first)).isTrue();
        assertThat(queue().offer(second)).isTrue();
        assertThat(taken()).map(Delivery::task).contains(first);
        assertThat(taken()).map(Delivery::task).contains(second);
    }

    @Test
    default void handsOutATaskOnce() throws InterruptedException {
        queue().offer(Tasks.aQueuedTask().id());
        queue().acknowledge(taken().orElseThrow());
        assertThat(queue().poll(Duration.ZERO)).isEmpty();
        assertThat(queue().waiting()).isZero();
    }

    @Test
    default void refusesMoreThanItCanHold() {
        for (int i = 0; i < capacity(); i++) {
            assertThat(queue().offer(Tasks.aQueuedTask("user" + i).id())).isTrue();
        }
        assertThat(queue().offer(Tasks.aQueuedTask("late").id())).isFalse();
        assertThat(queue().waiting()).isEqualTo(capacity());
    }

    @Test
    default void wakesAWorkerThatWaits() {
        CompletableFuture<Optional<Delivery>> worker = CompletableFuture.supplyAsync(() -> {
            try {
                return queue().poll(Duration.ofSeconds(30));
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
        TaskId id = Tasks.aQueuedTask().id();
        queue().offer(id);
        assertThat(worker.join()).map(Delivery::task).contains(id);
    }

    private Optional<Delivery> taken() throws InterruptedException {
        return queue().poll(Duration.ofSeconds(10));
    }
}
