package dev.assay.testkit;

import static dev.assay.testkit.Tasks.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.TaskEvents;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link TaskEvents} promises. */
public interface TaskEventsContract {

    /** Longer than any delivery takes. */
    Duration SOON = Duration.ofSeconds(10);

    /** Returns the store whose changes the events tell of, empty at first. */
    TaskStore store();

    /** Returns the events under test, the same throughout a test. */
    TaskEvents events();

    @Test
    default void tellsAWatcherWhatIsPublishedInOrder() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task started = Tasks.started(queued);
        try (TaskWatch watch = events().subscribe(queued.id(), 0)) {
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
        try (TaskWatch watch = events().subscribe(queued.id(), queued.revision())) {
            assertThat(watch.next(SOON)).contains(started);
        }
    }

    @Test
    default void tellsEveryWatcher() throws InterruptedException {
        Task task = Tasks.aQueuedTask();
        try (TaskWatch one = events().subscribe(task.id(), 0);
                TaskWatch other = events().subscribe(task.id(), 0)) {
            store().add(task, A_DAY);
            assertThat(one.next(SOON)).contains(task);
            assertThat(other.next(SOON)).contains(task);
        }
    }

    @Test
    default void keepsTheEndForAWatcherWhoReadsSlowly() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task cancelled = Tasks.cancelled(queued);
        try (TaskWatch watch = events().subscribe(queued.id(), 0)) {
            store().add(queued, A_DAY);
            assertThat(store().replace(queued, cancelled)).isTrue();
            assertThat(watch.next(SOON)).contains(queued);
            assertThat(watch.next(SOON)).contains(cancelled);
        }
    }

    @Test
    default void wakesAWatcherWhoWaits() {
        Task task = Tasks.aQueuedTask();
        try (TaskWatch watch = events().subscribe(task.id(), 0)) {
            CompletableFuture<Optional<Task>> seen = CompletableFuture.supplyAsync(() -> {
                try {
                    return watch.next(Duration.ofSeconds(30));
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            });
            store().add(task, A_DAY);
            assertThat(seen.join()).contains(task);
        }
    }
}
