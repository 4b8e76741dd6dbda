package dev.assay.engine.lifecycle;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class DeadlinesTest {

    private static final Duration LIMIT = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock();
    private final Task task = Tasks.aQueuedTask();
    private final List<TaskId> missed = new CopyOnWriteArrayList<>();

    @Test
    void callsOutATaskWhoseTimeIsOver() {
        clock.advance(LIMIT);
        try (Deadlines deadlines = new Deadlines(LIMIT, false, clock, missed::add)) {
            deadlines.accepted(task);
            await().until(() -> missed.equals(List.of(task.id())));
            assertThat(deadlines.passed(task)).isTrue();
        }
    }

    @Test
    void callsOutATaskAgainIfTheStoreWasAwayThen() {
        clock.advance(LIMIT);
        try (Deadlines deadlines = new Deadlines(LIMIT, false, clock, this::noteSecondCall)) {
            deadlines.accepted(task);
            await().until(() -> missed.size() == 2);
        }
    }

    private void noteSecondCall(TaskId id) {
        missed.add(id);
        if (missed.size() == 1) {
            throw new StoreException("away");
        }
    }

    @Test
    void callsOutNoTaskWithTimeLeft() {
        try (Deadlines deadlines = new Deadlines(LIMIT, false, clock, missed::add)) {
            deadlines.accepted(task);
            assertThat(deadlines.passed(task)).isFalse();
            assertThat(deadlines.open()).containsExactly(task.id());
            deadlines.ended(task.id());
            assertThat(deadlines.open()).isEmpty();
        }
        assertThat(missed).isEmpty();
    }
}
