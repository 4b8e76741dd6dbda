package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.engine.fallback.CircuitBreaker;
import dev.assay.engine.fallback.ManualTiming;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.Await;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FallbackTaskServiceTest {

    private static final AnalysisRequest OCTOCAT = AnalysisRequest.of("octocat");

    private final Shared shared = new Shared();
    private final ManualTiming timing = new ManualTiming();
    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final TaskService service = new FallbackTaskService(
            shared,
            BackgroundTaskService.start(
                    InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock()),
                    EngineSettings.DEFAULTS),
            timing);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void leavesTheWorkToTheSharedEngineWhileThatIsThere() {
        Submission theirs = new Submission.Started(Tasks.aQueuedTask());
        shared.answer = () -> theirs;
        assertThat(service.submit(OCTOCAT)).isEqualTo(theirs);
        assertThat(gitHub.overviews()).isZero();
    }

    @Test
    void worksInThisProcessWhileTheSharedStoreIsAway() throws InterruptedException {
        shared.answer = () -> {
            throw new StoreException("away");
        };
        Task task = ((Submission.Degraded) service.submit(OCTOCAT)).task();
        assertThat(service.await(task.id(), Await.BOUND).orElseThrow().state()).isInstanceOf(Succeeded.class);
        assertThat(service.submit(OCTOCAT)).as("what it remembers itself").isInstanceOf(Submission.Degraded.class);
    }

    @Test
    void leavesASharedStoreAloneForAWhileThatWasTooSlow() {
        Semaphore asked = new Semaphore(0);
        timing.isOverOnce(asked);
        shared.answer = () -> {
            asked.release();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                throw new StoreException("interrupted", stop);
            }
            throw new AssertionError("this latch is never counted down");
        };
        assertThat(service.submit(OCTOCAT)).isInstanceOf(Submission.Degraded.class);
        assertThat(service.submit(OCTOCAT)).isInstanceOf(Submission.Degraded.class);
        assertThat(shared.submissions).hasValue(1);
        timing.advance(CircuitBreaker.FIRST_REST);
        assertThat(service.submit(OCTOCAT)).isInstanceOf(Submission.Degraded.class);
        assertThat(shared.submissions).hasValue(2);
    }

    @Test
    void goesBackToASharedStoreAsSoonAsOneCallIsAnsweredInTime() {
        Semaphore asked = new Semaphore(0);
        timing.isOverOnce(asked);
        Submission theirs = new Submission.Started(Tasks.aQueuedTask());
        shared.answer = () -> {
            asked.release();
            return theirs;
        };
        assertThat(service.submit(OCTOCAT)).isInstanceOf(Submission.Degraded.class);
        timing.isNeverOver();
        timing.advance(CircuitBreaker.FIRST_REST);
        assertThat(service.submit(OCTOCAT)).isEqualTo(theirs);
        assertThat(service.submit(OCTOCAT)).isEqualTo(theirs);
    }

    @Test
    void passesOnWhatIsNoOutage() {
        shared.answer = () -> {
            throw new IllegalStateException("the service is closed");
        };
        assertThatThrownBy(() -> service.submit(OCTOCAT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asksTheSharedStoreForTasksOfOthers() {
        assertThat(service.find(Tasks.aQueuedTask().id())).contains(Tasks.aQueuedTask());
    }

    private static final class Shared implements TaskService {
        private final AtomicInteger submissions = new AtomicInteger();
        private volatile Supplier<Submission> answer = () -> new Submission.Rejected(Duration.ofSeconds(1));

        @Override
        public Submission submit(AnalysisRequest request) {
            submissions.incrementAndGet();
            return answer.get();
        }

        @Override
        public Optional<Task> find(TaskId id) {
            return Optional.of(Tasks.aQueuedTask());
        }

        @Override
        public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
            return Optional.empty();
        }

        @Override
        public Cancellation cancel(TaskId id, String client) {
            return new Cancellation.Unknown();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
