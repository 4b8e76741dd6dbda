package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskStatus;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskIndex.Departure;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link TaskIndex} promises. */
public interface TaskIndexContract {

    /** When the first task was submitted. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Returns the index under test, the same throughout a test; empty at first. */
    TaskIndex index();

    /** Returns the store whose tasks it knows. */
    TaskStore store();

    @Test
    default void listsTheTasksOfAClientNewestFirst() {
        index().start(id("zoe", 1), "alice", 0);
        index().start(id("bob", 3), "alice", 0);
        index().join(id("ann", 2), "alice");
        index().start(id("eve", 4), "mallory", 0);

        assertThat(index().newest("alice", Optional.empty(), 10))
                .containsExactly(id("bob", 3), id("ann", 2), id("zoe", 1));
        assertThat(index().newest("alice", Optional.of(id("bob", 3)), 1)).containsExactly(id("ann", 2));
        assertThat(index().newest("nobody", Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void listsATaskOnce() {
        index().start(id("bob", 1), "alice", 0);
        index().join(id("bob", 1), "alice");
        assertThat(index().newest("alice", Optional.empty(), 10)).hasSize(1);
    }

    @Test
    default void keepsTheNewestThousand() {
        IntStream.rangeClosed(1, 1001).forEach(second -> index().join(id("bob", second), "alice"));
        List<TaskId> all = index().newest("alice", Optional.empty(), 2000);
        assertThat(all).hasSize(1000).contains(id("bob", 1001)).doesNotContain(id("bob", 1));
    }

    @Test
    default void letsAClientHaveSoManyUnfinishedTasksAndNoMore() {
        Task first = stored("one", 1);
        stored("two", 2);
        assertThat(index().start(id("one", 1), "alice", 2)).isTrue();
        assertThat(index().start(id("two", 2), "alice", 2)).isTrue();
        assertThat(index().start(id("three", 3), "alice", 2)).isFalse();
        assertThat(index().start(id("three", 3), "bob", 2)).isTrue();
        assertThat(index().newest("alice", Optional.empty(), 10)).doesNotContain(id("three", 3));

        store().replace(first, first.in(((Queued) first.state()).fail(NOON, failure()), NOON));
        assertThat(index().start(id("three", 3), "alice", 2)).isTrue();
    }

    @Test
    default void tellsWhoStillWaitsForATask() {
        TaskId task = id("bob", 1);
        index().start(task, "alice", 0);
        assertThat(index().join(task, "carol")).isTrue();
        assertThat(index().join(task, "carol")).isTrue();

        assertThat(index().leave(task, "mallory")).isEqualTo(Departure.STRANGER);
        assertThat(index().leave(id("gone", 2), "alice")).isEqualTo(Departure.STRANGER);
        assertThat(index().leave(task, "alice")).isEqualTo(Departure.OTHERS_WAIT);
        assertThat(index().leave(task, "alice")).isEqualTo(Departure.OTHERS_WAIT);
        assertThat(index().join(task, "alice")).isTrue();
        assertThat(index().leave(task, "carol")).isEqualTo(Departure.OTHERS_WAIT);
        assertThat(index().leave(task, "alice")).isEqualTo(Departure.LAST);
        assertThat(index().leave(task, "alice")).isEqualTo(Departure.LAST);
    }

    @Test
    default void letsNobodyJoinATaskThatItsLastClientHasLeft() {
        TaskId task = id("bob", 1);
        index().start(task, "alice", 0);
        index().leave(task, "alice");

        assertThat(index().join(task, "carol")).isFalse();
        assertThat(index().newest("carol", Optional.empty(), 10)).isEmpty();
        assertThat(index().leave(task, "carol")).isEqualTo(Departure.STRANGER);
    }

    @Test
    default void whatAClientHasLeftIsNotPartOfItsShare() {
        stored("one", 1);
        stored("two", 2);
        index().start(id("one", 1), "alice", 1);
        index().join(id("one", 1), "carol");
        assertThat(index().start(id("two", 2), "alice", 1)).isFalse();
        index().leave(id("one", 1), "alice");
        assertThat(index().start(id("two", 2), "alice", 1)).isTrue();
    }

    @Test
    default void looksTasksUpWithoutTheirResults() {
        Task task = stored("one", 1);
        Task failed = stored("two", 2);
        store().replace(failed, failed.in(((Queued) failed.state()).fail(NOON, failure()), NOON));

        List<TaskSummary> found = index().summaries(List.of(id("two", 2), id("gone", 3), id("one", 1)));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).status()).isEqualTo(TaskStatus.FAILED);
        assertThat(found.get(0).failure()).contains(failure());
        assertThat(found.get(1)).isEqualTo(TaskSummary.of(task));
    }

    private Task stored(String login, int second) {
        Instant at = NOON.plusSeconds(second);
        Task task = Task.queued(id(login, second), false, at);
        store().add(task, Duration.ofHours(1));
        return task;
    }

    private static TaskId id(String login, int second) {
        return TaskId.of(new Login(login), NOON.plusSeconds(second), 5);
    }

    private static Failure failure() {
        return new Failure(Failure.Code.INTERNAL, "It went wrong");
    }

    /**
     * A client joins and the last client leaves at the same time: if the join came first, the task goes on; if the
     * leave did, the task cannot be joined.
     */
    @RepeatedTest(20)
    default void joiningAndLeavingAtOnceAgreeOnWhoWaits() throws Exception {
        TaskId id = id("one", 1);
        index().start(id, "first", 0);
        FutureTask<Boolean> joining = new FutureTask<>(() -> index().join(id, "second"));
        FutureTask<Departure> leaving = new FutureTask<>(() -> index().leave(id, "first"));
        Thread.ofVirtual().start(joining);
        Thread.ofVirtual().start(leaving);
        assertThat(leaving.get()).isEqualTo(joining.get() ? Departure.OTHERS_WAIT : Departure.LAST);
    }
}
