package dev.assay.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskWatch;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PresentThenChangesTest {

    private final Task queued = Tasks.aQueuedTask();
    private final Task started = Tasks.started(queued);
    private final Queue<Task> changes = new ArrayDeque<>();

    private PresentThenChanges watch(Task present) {
        TaskWatch later = new TaskWatch() {
            @Override
            public Optional<Task> next(Duration wait) {
                return Optional.ofNullable(changes.poll());
            }

            @Override
            public void close() {
                changes.clear();
            }
        };
        return new PresentThenChanges(Optional.of(present), later, 0, () -> Duration.ofHours(1));
    }

    @Test
    void tellsNoRevisionTwiceThoughTheStreamBringsItLater() throws Exception {
        try (PresentThenChanges watch = watch(queued)) {
            assertThat(watch.next(Duration.ZERO)).contains(queued);
            changes.addAll(List.of(queued, started));
            assertThat(watch.next(Duration.ZERO)).contains(started);
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
    }
}
