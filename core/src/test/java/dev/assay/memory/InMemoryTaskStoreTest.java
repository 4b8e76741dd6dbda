package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Task;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.TaskStoreContract;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryTaskStoreTest implements TaskStoreContract {

    private final ManualClock clock = new ManualClock();
    private final InMemoryTaskStore store = new InMemoryTaskStore(3, clock, new InMemoryTaskEvents());

    @Override
    public TaskStore store() {
        return store;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Test
    void forgetsTheOldestFinishedTaskWhenItIsFull() {
        Task running = Tasks.aQueuedTask("running");
        Task done = Tasks.cancelled(Tasks.aQueuedTask("done"));
        store.add(running, Tasks.A_DAY);
        store.add(done, Tasks.A_DAY);
        store.add(Tasks.cancelled(Tasks.aQueuedTask("later")), Tasks.A_DAY);
        store.add(Tasks.aQueuedTask("newest"), Tasks.A_DAY);
        assertThat(store.find(running.id())).isPresent();
        assertThat(store.find(done.id())).isEmpty();
    }
}
