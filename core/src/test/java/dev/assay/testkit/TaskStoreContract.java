package dev.assay.testkit;

import static dev.assay.testkit.Tasks.A_DAY;
import static dev.assay.testkit.Tasks.aQueuedTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState;
import dev.assay.domain.task.TraceParent;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TaskStore} promises. An implementation joins with {@link #store()} and {@link #pass}. */
public interface TaskStoreContract {

    /** Returns the store under test, the same one throughout a test. */
    TaskStore store();

    /** Lets time pass for the store. */
    void pass(Duration time);

    @Test
    default void findsWhatWasAdded() {
        Task task = aQueuedTask();
        store().add(task, A_DAY);
        assertThat(store().find(task.id())).contains(task);
    }

    @Test
    default void refusesToAddTheSameTaskTwice() {
        Task task = aQueuedTask();
        store().add(task, A_DAY);
        assertThatThrownBy(() -> store().add(task, A_DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void letsOnlyTheFirstOfTwoWritersReplace() {
        Task queued = aQueuedTask();
        Task started = Tasks.started(queued);
        Task cancelled = Tasks.cancelled(queued);
        store().add(queued, A_DAY);

        assertThat(store().replace(queued, started)).isTrue();
        assertThat(store().replace(queued, cancelled)).isFalse();
        assertThat(store().find(queued.id())).contains(started);
    }

    @Test
    default void doesNotReplaceWhatIsNotThere() {
        Task queued = aQueuedTask();
        assertThat(store().replace(queued, Tasks.started(queued))).isFalse();
        assertThat(store().find(queued.id())).isEmpty();
    }

    @Test
    default void forgetsATaskWhenItsRetentionHasPassed() {
        Task task = Tasks.cancelled(aQueuedTask());
        store().add(task, Duration.ofSeconds(10));
        pass(Duration.ofSeconds(11));
        assertThat(store().find(task.id())).isEmpty();
        assertThat(store().replace(task, task)).isFalse();
    }

    @Test
    default void keepsAnUnfinishedTaskHoweverLongItTakes() {
        Task queued = aQueuedTask();
        store().add(queued, Duration.ofSeconds(10));
        pass(A_DAY);
        assertThat(store().replace(queued, Tasks.started(queued))).isTrue();
    }

    @Test
    default void startsTheRetentionAgainWithEveryChange() {
        Task queued = aQueuedTask();
        Task finished = Tasks.cancelled(queued);
        store().add(queued, Duration.ofSeconds(10));
        pass(Duration.ofSeconds(8));
        store().replace(queued, finished);
        pass(Duration.ofSeconds(8));
        assertThat(store().find(queued.id())).contains(finished);
    }

    @Test
    default void forgetsWhatIsRemoved() {
        Task task = aQueuedTask();
        store().add(task, A_DAY);
        store().remove(task.id());
        store().remove(task.id());
        assertThat(store().find(task.id())).isEmpty();
    }

    /** Only tasks that read fresh data serve those who ask for it: every state of a task has to say so. */
    @Test
    default void keepsWhetherFreshDataWasAskedFor() {
        Task queued = Task.queued(aQueuedTask().id(), true, ManualClock.START);
        Task started = Tasks.started(queued);
        store().add(queued, A_DAY);
        assertThat(store().find(queued.id()).orElseThrow().forced()).isTrue();
        store().replace(queued, started);
        assertThat(store().find(queued.id()).orElseThrow().forced()).isTrue();
        store().replace(started, Tasks.cancelled(started));
        assertThat(store().find(queued.id()).orElseThrow().forced()).isTrue();
    }

    /** The process that ends a task need not be the one that accepted it. */
    @Test
    default void keepsTheTraceThroughEveryState() {
        TraceParent trace = new TraceParent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        Task queued = aQueuedTask().tracedBy(Optional.of(trace));
        Task started = Tasks.started(queued);
        store().add(queued, A_DAY);
        store().replace(queued, started);
        assertThat(store().find(queued.id()).flatMap(Task::trace)).contains(trace);
    }

    @Test
    default void keepsTheResultOfATaskThatHasSucceeded() {
        Task running = Tasks.started(aQueuedTask());
        Instant end = ManualClock.START.truncatedTo(ChronoUnit.MILLIS);
        Task done = running.in(
                ((TaskState.Running) running.state())
                        .succeed(
                                end,
                                ProfileAnalyzer.analyze(
                                        Profiles.aSnapshotOf("octocat"), end, new GitHubUsage(4, 4, 0, 0, 12))),
                end);
        store().add(running, A_DAY);
        assertThat(store().replace(running, done)).isTrue();
        assertThat(store().find(done.id())).contains(done);
    }
}
