package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Lane.Priority;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link TaskQueue} promises. */
public interface TaskQueueContract {

    /** Returns an empty queue for {@link #capacity} tasks, the same one throughout a test. */
    TaskQueue queue();

    /** Returns how many tasks may wait in the queue under test, at least 12. */
    int capacity();

    @Test
    default void handsOutTasksInTheOrderTheyCame() throws InterruptedException {
        TaskId first = offered("first", Lane.LOCAL);
        TaskId second = offered("second", Lane.LOCAL);
        assertThat(taken()).extracting(Delivery::task).containsExactly(first);
        assertThat(taken()).extracting(Delivery::task).containsExactly(second);
    }

    @Test
    default void handsOutSeveralAtOnce() throws InterruptedException {
        TaskId first = offered("first", Lane.LOCAL);
        TaskId second = offered("second", Lane.LOCAL);
        TaskId third = offered("third", Lane.LOCAL);
        assertThat(queue().poll(2, Duration.ZERO)).extracting(Delivery::task).containsExactly(first, second);
        assertThat(queue().poll(2, Duration.ZERO)).extracting(Delivery::task).containsExactly(third);
    }

    @Test
    default void handsOutATaskOnce() throws InterruptedException {
        offered("octocat", Lane.LOCAL);
        Delivery delivery = taken().getFirst();
        assertThat(delivery.attempt()).isEqualTo(1);
        assertThat(delivery.crashes()).isZero();
        queue().settle(delivery, Settlement.DONE);
        assertThat(queue().poll(1, Duration.ZERO)).isEmpty();
        assertThat(queue().backlog().waiting()).isZero();
    }

    @Test
    default void takesATaskOnce() throws InterruptedException {
        TaskId id = offered("octocat", Lane.LOCAL);
        assertThat(queue().offer(id, Lane.LOCAL)).isTrue();
        assertThat(queue().backlog().waiting()).isEqualTo(1);
        assertThat(taken()).hasSize(1);
        assertThat(queue().offer(id, Lane.LOCAL)).as("at a worker").isTrue();
        assertThat(queue().poll(1, Duration.ZERO)).isEmpty();
    }

    @Test
    default void refusesMoreThanItCanHold() {
        for (int i = 0; i < capacity(); i++) {
            offered("user" + i, Lane.LOCAL);
        }
        assertThat(queue().offer(Tasks.aQueuedTask("late").id(), Lane.LOCAL)).isFalse();
        assertThat(queue().backlog().waiting()).isEqualTo(capacity());
    }

    @Test
    default void wakesAWorkerThatWaits() throws Exception {
        FutureTask<List<Delivery>> worker = new FutureTask<>(this::awaited);
        Thread.ofVirtual().start(worker);
        TaskId id = offered("octocat", Lane.LOCAL);
        assertThat(worker.get(Await.BOUND.toSeconds(), TimeUnit.SECONDS))
                .extracting(Delivery::task)
                .containsExactly(id);
    }

    /** A queue may come back with nothing before the time is over. */
    private List<Delivery> awaited() throws InterruptedException {
        List<Delivery> delivered = List.of();
        while (delivered.isEmpty()) {
            delivered = queue().poll(1, Await.BOUND);
        }
        return delivered;
    }

    /** A few may be on their way to workers already, in whatever order they came. */
    @Test
    default void letsInteractiveTasksPassABatch() throws InterruptedException {
        for (int i = 0; i < capacity() - 1; i++) {
            offered("batch" + i, new Lane(Priority.BATCH, "many"));
        }
        TaskId urgent = offered("urgent", Lane.LOCAL);
        assertThat(order())
                .endsWith("batch" + (capacity() - 2))
                .satisfies(order ->
                        assertThat(order.indexOf(urgent.login().value())).isLessThanOrEqualTo(onTheirWay()));
    }

    @Test
    default void movesATaskOfABatchForwardWhenSomebodyWaitsForIt() throws InterruptedException {
        List<TaskId> batch = new ArrayList<>();
        for (int i = 0; i < capacity(); i++) {
            batch.add(offered("batch" + i, Lane.batch("many")));
        }
        assertThat(queue().offer(batch.getLast(), Lane.interactive("one"))).isTrue();
        assertThat(queue().backlog().waiting()).isEqualTo(capacity());
        List<String> order = order();
        assertThat(order.indexOf(batch.getLast().login().value())).isLessThanOrEqualTo(onTheirWay());
        assertThat(order).hasSize(capacity()).doesNotHaveDuplicates();
    }

    @Test
    default void letsClientsTakeTurns() throws InterruptedException {
        for (int i = 0; i < capacity() - 2; i++) {
            offered("flood" + i, Lane.interactive("flood"));
        }
        offered("one", Lane.interactive("modest"));
        offered("two", Lane.interactive("modest"));
        List<String> order = order();
        assertThat(order.indexOf("one")).isLessThanOrEqualTo(onTheirWay() + 1);
        assertThat(order.indexOf("two")).isLessThanOrEqualTo(onTheirWay() + 3);
        assertThat(order.stream().filter(login -> login.startsWith("flood")))
                .as("each client's own order")
                .isSortedAccordingTo(java.util.Comparator.comparingInt(
                        login -> Integer.parseInt(login.substring("flood".length()))));
    }

    /** Returns how many tasks may be beyond reordering, because workers are about to get them. */
    default int onTheirWay() {
        return 0;
    }

    private List<String> order() throws InterruptedException {
        List<String> order = new ArrayList<>();
        List<Delivery> next = queue().poll(1, Duration.ZERO);
        while (!next.isEmpty()) {
            order.add(next.getFirst().task().login().value());
            next = queue().poll(1, Duration.ZERO);
        }
        return order;
    }

    private TaskId offered(String login, Lane lane) {
        TaskId id = Tasks.aQueuedTask(login).id();
        assertThat(queue().offer(id, lane)).isTrue();
        return id;
    }

    private List<Delivery> taken() throws InterruptedException {
        return queue().poll(1, Await.BOUND);
    }
}
