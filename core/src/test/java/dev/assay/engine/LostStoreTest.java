package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.Await;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.stubbing.Answer;
import org.mockito.stubbing.Stubber;

/** Ports that fail at a certain call: the analysis is not lost with them. */
@Timeout(60)
class LostStoreTest {

    private static final EngineSettings SETTINGS = EngineSettings.DEFAULTS;

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final EnginePorts whole = InMemory.ports(gitHub, new NoManifests(), SETTINGS, new ManualClock());
    private final Storage real = whole.storage();
    private final TaskStore tasks = mock(TaskStore.class, delegatesTo(real.tasks()));
    private final ProfileCache profiles = mock(ProfileCache.class, delegatesTo(real.profiles()));
    private final TaskClaims claims = mock(TaskClaims.class, delegatesTo(real.claims()));
    private final Checkpoints checkpoints = mock(Checkpoints.class, delegatesTo(real.checkpoints()));

    @Test
    void progressThatCannotBeNotedDoesNotCostTheAnalysis() throws InterruptedException {
        isLost().when(tasks).replace(argThat(LostStoreTest::runs), argThat(LostStoreTest::runs));

        endsWithAProfile();

        verify(tasks, atLeastOnce()).replace(argThat(LostStoreTest::runs), argThat(LostStoreTest::runs));
    }

    @Test
    void aProfileThatCannotBeCachedIsStillTheResultOfItsTask() throws InterruptedException {
        isLost().when(profiles).offer(any(), any());

        endsWithAProfile();

        // Once before the end of the task is written, and once more after it.
        verify(profiles, times(2)).offer(any(), any());
    }

    @Test
    void aProfileIsCachedLateIfTheCacheWasLostForAMoment() throws InterruptedException {
        isLost().doAnswer(really(real.profiles())).when(profiles).offer(any(), any());

        Task done = endsWithAProfile();

        assertThat(real.profiles().find(done.login())).isPresent();
    }

    @Test
    void theEndIsWrittenAsSoonAsTheStoreIsBack() throws InterruptedException {
        isLost().doThrow(lost())
                .doAnswer(really(real.tasks()))
                .when(tasks)
                .replace(argThat(LostStoreTest::runs), argThat(LostStoreTest::hasSucceeded));

        endsWithAProfile();

        verify(tasks, times(3)).replace(argThat(LostStoreTest::runs), argThat(LostStoreTest::hasSucceeded));
    }

    @Test
    void checkpointsThatAreLostCostNothingButThemselves() throws InterruptedException {
        isLost().when(checkpoints).keep(any(), any(), any());
        isLost().when(checkpoints).drop(any());

        endsWithAProfile();
    }

    /** The claim is of a task that has ended: the next submission takes its place. */
    @Test
    void aClaimThatCannotBeReleasedDoesNotKeepTheNextSubmissionFromStarting() throws InterruptedException {
        isLost().when(claims).release(any(), any());
        try (BackgroundTaskService service = BackgroundTaskService.start(ports(), SETTINGS)) {
            AnalysisRequest fresh = new AnalysisRequest(new Login("octocat"), true);
            Task first = service.analyze(fresh, Await.BOUND);
            Task second = service.analyze(fresh, Await.BOUND);
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.state()).isInstanceOf(Succeeded.class);
        }
    }

    private Task endsWithAProfile() throws InterruptedException {
        try (BackgroundTaskService service = BackgroundTaskService.start(ports(), SETTINGS)) {
            Task done = service.analyze(AnalysisRequest.of("octocat"), Await.BOUND);
            assertThat(done.state()).isInstanceOf(Succeeded.class);
            assertThat(((Succeeded) done.state()).analysis().complete()).isTrue();
            return done;
        }
    }

    private EnginePorts ports() {
        Storage storage = new Storage(tasks, profiles, real.queue(), claims, checkpoints, real.index(), real.batches());
        return new EnginePorts(gitHub, whole.manifests(), storage, whole.clock());
    }

    private static Stubber isLost() {
        return doThrow(lost());
    }

    private static StoreException lost() {
        return new StoreException("the store did not answer");
    }

    /** Calls the port that is mocked. */
    private static Answer<?> really(Object port) {
        return call -> call.getMethod().invoke(port, call.getArguments());
    }

    private static boolean runs(Task task) {
        return Optional.ofNullable(task).map(Task::state).orElse(null) instanceof Running;
    }

    private static boolean hasSucceeded(Task task) {
        return Optional.ofNullable(task).map(Task::state).orElse(null) instanceof Succeeded;
    }
}
