package dev.assay.testkit;

import static dev.assay.testkit.Tasks.A_DAY;
import static dev.assay.testkit.Tasks.aQueuedTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.task.Task;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
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
}
