package dev.assay.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.engine.EngineSettings;
import dev.assay.engine.lifecycle.TaskJournal;
import dev.assay.memory.InMemory;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import dev.assay.testkit.Await;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class LeaseWatchTest {

    private final ManualClock clock = new ManualClock();
    private final Storage storage = InMemory.storage(EngineSettings.DEFAULTS, clock);
    private final TaskJournal journal = new TaskJournal(storage.tasks(), clock);
    private final Set<Delivery> atWork = ConcurrentHashMap.newKeySet();
    private final Set<Delivery> stopped = ConcurrentHashMap.newKeySet();
    private final Workers workers = new Workers(storage.queue(), new Workers.Bounds(2, 2, Duration.ZERO), this::work);
    private final LeaseWatch watch = new LeaseWatch(workers, journal);

    /** Works until it is interrupted. */
    private Settlement work(Delivery delivery, WorkerSlot slot) {
        journal.start(delivery.task(), delivery.attempt());
        slot.begin();
        atWork.add(delivery);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            stopped.add(delivery);
        }
        return Settlement.DONE;
    }

    private Task accepted(String login) {
        Task task = Tasks.aQueuedTask(login);
        storage.tasks().add(task, Tasks.A_DAY);
        storage.queue().offer(task.id(), Lane.LOCAL);
        return task;
    }

    private Task stored(Task task) {
        return storage.tasks().find(task.id()).orElseThrow();
    }

    @BeforeEach
    void start() {
        workers.start();
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.close();
        workers.close();
    }

    @Test
    void stopsARunWhoseTaskWasEndedElsewhereAndNoOther() {
        Task ended = accepted("ended");
        Task other = accepted("other");
        Await.await().until(() -> atWork.size() == 2);
        assertThat(storage.tasks().replace(stored(ended), Tasks.cancelled(stored(ended))))
                .isTrue();
        Await.await().until(() -> !stopped.isEmpty());
        assertThat(stopped).extracting(Delivery::task).containsExactly(ended.id());
        assertThat(stored(other).finished()).isFalse();
    }

    @Test
    void stopsARunWhoseTaskHasGoneToAnotherWorker() {
        Task task = accepted("octocat");
        Await.await().until(() -> atWork.size() == 1);
        assertThat(journal.start(task.id(), 2)).isPresent();
        Await.await().until(() -> stopped.size() == 1);
    }
}
