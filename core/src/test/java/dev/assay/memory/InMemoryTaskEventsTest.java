package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.TaskEventsContract;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryTaskEventsTest implements TaskEventsContract {

    private final InMemoryTaskEvents events = new InMemoryTaskEvents();

    private final InMemoryTaskStore store = new InMemoryTaskStore(10, new ManualClock(), events);

    @Override
    public TaskStore store() {
        return store;
    }

    @Test
    void keepsTheChangesOfATaskThatHasEndedForWhoeverComesBack() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        events.publish(queued);
        events.publish(Tasks.cancelled(queued));
        try (TaskWatch watch = events.subscribe(queued.id(), 0)) {
            assertThat(watch.next(Duration.ZERO)).contains(queued);
            // The end itself is in the store.
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
        events.forget(queued.id());
        assertThat(events.open()).isZero();
    }

    @Test
    void forgetsTheTasksThatEndedLongestAgo() {
        for (int i = 0; i < 1000; i++) {
            TaskId id = TaskId.of(new Login("octocat"), ManualClock.START, i);
            Task queued = Task.queued(id, false, ManualClock.START);
            try (TaskWatch watch = events.subscribe(id, 0)) {
                assertThat(watch).isNotNull();
                events.publish(queued);
                events.publish(Tasks.cancelled(queued));
            }
        }
        assertThat(events.open()).isEqualTo(256);
    }

    /** A task that is stored when it has ended already, as one for a cached profile is, has no changes to keep. */
    @Test
    void tasksThatNeverRanTakeNoRoomFromThoseThatDid() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        Task started = Tasks.started(queued);
        List.of(queued, started, Tasks.cancelled(started)).forEach(events::publish);
        for (int i = 0; i < 1000; i++) {
            events.publish(Tasks.cancelled(Tasks.aQueuedTask("cached-" + i)));
        }
        assertThat(events.open()).isEqualTo(1);
        try (TaskWatch watch = events.subscribe(queued.id(), queued.revision())) {
            assertThat(watch.next(Duration.ZERO)).contains(started);
        }
    }

    @Test
    void closingASubscriptionTwiceDoesNotTakeAwayAnother() throws InterruptedException {
        Task queued = Tasks.aQueuedTask();
        TaskWatch first = events.subscribe(queued.id(), 0);
        try (TaskWatch second = events.subscribe(queued.id(), 0)) {
            first.close();
            first.close();
            events.publish(queued);
            assertThat(second.next(SOON)).contains(queued);
        }
    }
}
