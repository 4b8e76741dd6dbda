package dev.assay.testkit;

import static dev.assay.testkit.Tasks.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link TaskStore} promises to the watchers of its tasks. */
public interface TaskEventsContract {

    /** A bound on hanging, longer than any delivery takes. */
    Duration SOON = Duration.ofMinutes(1);

    /** Returns the store under test, the same one throughout a test, empty at first. */
    TaskStore store();

    @Test
    default void tellsAWatcherWhatIsPublishedInOrder() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task started = Tasks.started(queued);
        try (TaskWatch watch = store().subscribe(queued.id(), 0)) {
            store().add(queued, A_DAY);
            assertThat(store().replace(queued, started)).isTrue();
            assertThat(watch.next(SOON)).contains(queued);
            assertThat(watch.next(SOON)).contains(started);
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    default void tellsALateWatcherWhatItMissed() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task started = Tasks.started(queued);
        store().add(queued, A_DAY);
        assertThat(store().replace(queued, started)).isTrue();
        try (TaskWatch watch = store().subscribe(queued.id(), queued.revision())) {
            assertThat(watch.next(SOON)).contains(started);
        }
    }

    @Test
    default void tellsAWatcherWhoComesBackEverythingSince() throws InterruptedException {
        List<Task> steps = new ArrayList<>(List.of(Tasks.aQueuedTask()));
        steps.add(Tasks.started(steps.getLast()));
        IntStream.rangeClosed(1, 9).forEach(ten -> steps.add(Tasks.advanced(steps.getLast(), 10 * ten)));
        steps.add(Tasks.cancelled(steps.getLast()));
        store().add(steps.getFirst(), A_DAY);
        try (TaskWatch watch = store().subscribe(steps.getFirst().id(), 0)) {
            assertThat(watch.next(SOON)).contains(steps.getFirst());
        }
        for (int i = 1; i < steps.size(); i++) {
            assertThat(store().replace(steps.get(i - 1), steps.get(i))).isTrue();
        }
        try (TaskWatch watch = store().subscribe(steps.getFirst().id(), 1)) {
            // The end itself is in the store.
            for (Task step : steps.subList(1, steps.size() - 1)) {
                assertThat(watch.next(SOON)).contains(step);
            }
        }
    }

    @Test
    default void tellsEveryWatcher() throws InterruptedException {
        Task task = Tasks.aQueuedTask();
        try (TaskWatch one = store().subscribe(task.id(), 0);
                TaskWatch other = store().subscribe(task.id(), 0)) {
            store().add(task, A_DAY);
            assertThat(one.next(SOON)).contains(task);
            assertThat(other.next(SOON)).contains(task);
        }
    }

    @Test
    default void keepsTheEndForAWatcherWhoReadsSlowly() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task cancelled = Tasks.cancelled(queued);
        try (TaskWatch watch = store().subscribe(queued.id(), 0)) {
            store().add(queued, A_DAY);
            assertThat(store().replace(queued, cancelled)).isTrue();
            assertThat(watch.next(SOON)).contains(queued);
            assertThat(watch.next(SOON)).contains(cancelled);
        }
    }

    @Test
    default void wakesAWatcherWhoWaits() throws Exception {
        Task task = Tasks.aQueuedTask();
        try (TaskWatch watch = store().subscribe(task.id(), 0)) {
            FutureTask<Optional<Task>> seen = new FutureTask<>(() -> watch.next(SOON));
            Thread.ofVirtual().start(seen);
            store().add(task, A_DAY);
            assertThat(seen.get()).contains(task);
        }
    }

    @Test
    default void tellsNothingOfAChangeThatWasRefused() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task started = Tasks.started(queued);
        Task cancelled = Tasks.cancelled(queued);
        store().add(queued, A_DAY);
        assertThat(store().replace(queued, cancelled)).isTrue();
        try (TaskWatch watch = store().subscribe(queued.id(), cancelled.revision())) {
            assertThat(store().replace(queued, started)).isFalse();
            assertThatThrownBy(() -> store().add(queued, A_DAY)).isInstanceOf(IllegalStateException.class);
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    default void tellsAWatcherOfItsOwnTaskOnly() throws InterruptedException {
        Task mine = Tasks.aQueuedTask("octocat");
        Task other = Tasks.aQueuedTask("other");
        try (TaskWatch watch = store().subscribe(mine.id(), 0)) {
            store().add(other, A_DAY);
            store().add(mine, A_DAY);
            assertThat(watch.next(SOON)).contains(mine);
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
    }

    /** Between two writers, what is stored first is told first. */
    @Test
    default void tellsTheChangesOfManyWritersInTheOrderOfTheirRevisions() throws InterruptedException {
        int writers = 4;
        int changes = 40;
        Task running = Tasks.started(Tasks.aQueuedTask());
        store().add(running, A_DAY);
        try (TaskWatch watch = store().subscribe(running.id(), running.revision())) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < writers; writer++) {
                    threads.execute(() -> change(running.id(), changes));
                }
            }
            for (int i = 1; i <= changes; i++) {
                assertThat(watch.next(SOON).orElseThrow().revision()).isEqualTo(running.revision() + i);
            }
        }
    }

    private void change(TaskId id, int changes) {
        Task present = store().find(id).orElseThrow();
        while (((TaskState.Running) present.state()).progress().percent() < changes) {
            int next = ((TaskState.Running) present.state()).progress().percent() + 1;
            store().replace(present, Tasks.advanced(present, next));
            present = store().find(id).orElseThrow();
        }
    }
}
