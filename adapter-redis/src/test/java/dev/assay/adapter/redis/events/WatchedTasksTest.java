package dev.assay.adapter.redis.events;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Watchers come and go between the steps of a reader: each test says in which order. */
@Timeout(60)
class WatchedTasksTest {

    private static final Set<Thread.State> AT_REST = EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED);

    private final Task queued = Tasks.aQueuedTask();
    private final Task started = Tasks.started(queued);
    private final Task advanced = Tasks.advanced(started, 50);
    private final TaskId id = queued.id();
    private final List<Task> stream = new CopyOnWriteArrayList<>();
    private final Set<TaskId> listening = ConcurrentHashMap.newKeySet();
    private final WatchedTasks tasks = new WatchedTasks(this::changes, new Listening());
    private Runnable whileRead = () -> {};
    private Runnable whileIgnored = () -> {};

    private List<Task> changes(TaskId ofTask, long afterRevision) {
        assertThat(ofTask).isEqualTo(id);
        List<Task> changes = stream.stream()
                .filter(change -> change.revision() > afterRevision)
                .toList();
        whileRead.run();
        return changes;
    }

    private final class Listening implements WatchedTasks.Interest {

        @Override
        public void listen(TaskId task) {
            listening.add(task);
        }

        @Override
        public void ignore(TaskId task) {
            whileIgnored.run();
            listening.remove(task);
        }
    }

    private static void hears(TaskWatch watch, Task... changes) throws InterruptedException {
        for (Task change : changes) {
            assertThat(watch.next(Duration.ZERO)).contains(change);
        }
        assertThat(watch.next(Duration.ZERO)).isEmpty();
    }

    /** Between the subscription and the first look, a watcher reads the store: what that holds must not come first. */
    @Test
    void oneWhoComesBackHearsWhatWasStoredUntilItsFirstLook() throws InterruptedException {
        stream.addAll(List.of(queued, started));
        try (TaskWatch watch = tasks.subscribe(id, queued.revision())) {
            stream.add(advanced);
            hears(watch, started, advanced);
        }
    }

    @Test
    void oneWhoComesBackHearsWhatAnotherHasReadAlready() throws InterruptedException {
        stream.addAll(List.of(queued, started, advanced));
        try (TaskWatch first = tasks.subscribe(id, 0)) {
            tasks.read(id);
            try (TaskWatch watch = tasks.subscribe(id, queued.revision())) {
                hears(watch, started, advanced);
            }
            hears(first, queued, started, advanced);
        }
    }

    @Test
    void whatWasReadForThoseWhoHaveLeftIsNoBeginningForThoseWhoCameSince() throws InterruptedException {
        stream.addAll(List.of(queued, started));
        TaskWatch leaves = tasks.subscribe(id, 0);
        tasks.read(id);
        stream.add(advanced);
        whileRead = () -> {
            whileRead = () -> {};
            leaves.close();
            tasks.subscribe(id, 0);
        };
        tasks.read(id);
        try (TaskWatch watch = tasks.subscribe(id, queued.revision())) {
            hears(watch, started, advanced);
        }
    }

    @Test
    void theLastWhoLeavesTakesNothingFromOneWhoComesAtTheSameTime() throws Exception {
        stream.addAll(List.of(queued, started));
        FutureTask<TaskWatch> comes = new FutureTask<>(() -> tasks.subscribe(id, 0));
        Thread coming = Thread.ofPlatform().daemon().unstarted(comes);
        whileIgnored = () -> {
            whileIgnored = () -> {};
            coming.start();
            await().until(() -> AT_REST.contains(coming.getState()));
        };
        TaskWatch leaves = tasks.subscribe(id, 0);
        tasks.read(id);
        leaves.close();
        try (TaskWatch watch = comes.get()) {
            assertThat(listening).containsExactly(id);
            tasks.read(id);
            hears(watch, queued, started);
        }
        assertThat(listening).isEmpty();
        assertThat(tasks.all()).isEmpty();
    }

    @Test
    void oneWhoComesBackWhileTheSourceIsAwayMissesNothing() throws InterruptedException {
        stream.addAll(List.of(queued, started));
        try (TaskWatch watch = tasks.subscribe(id, queued.revision())) {
            whileRead = () -> {
                whileRead = () -> {};
                throw new StoreException("away");
            };
            assertThatThrownBy(() -> watch.next(Duration.ZERO)).isInstanceOf(StoreException.class);
            hears(watch, started);
        }
    }

    @Test
    void goesOnAfterChangesThatMakeNoSense() throws InterruptedException {
        stream.add(queued);
        try (TaskWatch watch = tasks.subscribe(id, 0)) {
            whileRead = () -> {
                whileRead = () -> {};
                throw new IllegalArgumentException("no JSON");
            };
            tasks.read(id);
            hears(watch);
            tasks.read(id);
            hears(watch, queued);
        }
    }
}
