package dev.assay.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.out.Storage;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SingleFlightTest {

    private static final Login OCTOCAT = new Login("octocat");
    private static final int MANY = 60;

    private final Storage storage = InMemory.storage(EngineSettings.DEFAULTS, new ManualClock());

    private static SingleFlight process(Storage storage) {
        return new SingleFlight(storage, Duration.ofHours(1));
    }

    private static TaskId id(int number) {
        return TaskId.of(OCTOCAT, ManualClock.START, number);
    }

    /** Joins the task under way, or starts one, as a submission does. */
    private TaskId joinedOrStarted(SingleFlight process, int number) {
        Optional<TaskId> holder = process.holder(OCTOCAT);
        Optional<Task> joinable = process.joinable(holder, false);
        if (joinable.isPresent()) {
            return joinable.get().id();
        }
        Thread.yield();
        Task mine = Task.queued(id(number), false, ManualClock.START);
        storage.tasks().add(mine, Tasks.A_DAY);
        if (process.claim(mine, holder)) {
            return mine.id();
        }
        storage.tasks().remove(mine.id());
        return joinedOrStarted(process, number + MANY);
    }

    private static List<TaskId> race(List<Callable<TaskId>> submissions) throws InterruptedException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers.invokeAll(submissions).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @Test
    void ofManyThreadsOneStartsAndTheOthersJoin() throws InterruptedException {
        SingleFlight one = process(storage);
        List<TaskId> tasks = race(IntStream.range(0, MANY)
                .<Callable<TaskId>>mapToObj(i -> () -> one.exclusively(OCTOCAT, () -> joinedOrStarted(one, i)))
                .toList());
        assertThat(tasks).containsOnly(tasks.getFirst());
    }

    /** Each process has locks of its own: only the claim decides. */
    @Test
    void ofManyProcessesOneStartsAndTheOthersJoin() throws InterruptedException {
        List<TaskId> tasks = race(IntStream.range(0, MANY)
                .<Callable<TaskId>>mapToObj(i -> {
                    SingleFlight own = process(storage);
                    return () -> own.exclusively(OCTOCAT, () -> joinedOrStarted(own, i));
                })
                .toList());
        assertThat(tasks).containsOnly(tasks.getFirst());
    }

    @Test
    void aTaskThatHasEndedIsNotJoinedThoughItHoldsTheClaim() {
        SingleFlight one = process(storage);
        Task queued = Tasks.aQueuedTask();
        storage.tasks().add(queued, Tasks.A_DAY);
        assertThat(one.claim(queued, Optional.empty())).isTrue();
        assertThat(one.joinable(one.holder(OCTOCAT), false)).contains(queued);
        assertThat(one.joinable(one.holder(OCTOCAT), true)).isEmpty();
        storage.tasks().replace(queued, Tasks.cancelled(queued));
        assertThat(one.joinable(one.holder(OCTOCAT), false)).isEmpty();
        one.release(queued.id());
        assertThat(one.holder(OCTOCAT)).isEmpty();
    }
}
