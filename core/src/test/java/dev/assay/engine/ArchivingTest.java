package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.memory.InMemory;
import dev.assay.memory.InMemoryArchive;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskArchive;
import dev.assay.testkit.Await;
import dev.assay.testkit.ErasedAtTheEnd;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine hands to an archive, and finds there. */
@Timeout(60)
class ArchivingTest {

    private static final Login OCTOCAT = new Login("octocat");

    private final ManualClock clock = new ManualClock();
    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final Archive archive = new InMemoryArchive(
                    100, analysis -> String.valueOf(analysis.person().hashCode()))
            .archive();
    private final BackgroundTaskService engine = BackgroundTaskService.start(
            InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, clock)
                    .archivedIn(archive),
            EngineSettings.DEFAULTS);
    private final ArchivedTaskService tasks = new ArchivedTaskService(engine, archive.tasks());

    @AfterEach
    void close() {
        gitHub.release();
        tasks.close();
    }

    @Test
    void whoSeesTheEndFindsTheReport() throws InterruptedException {
        Task done = analyzed();
        assertThat(archive.reports().history(OCTOCAT)).hasSize(1);
        var report = archive.reports().history(OCTOCAT).getFirst();
        assertThat(archive.reports().find(OCTOCAT, report.id()).map(ProfileCache.Entry::analysis))
                .contains(((Succeeded) done.state()).analysis());
    }

    @Test
    void findsAnEndedTaskAfterItsRetention() throws InterruptedException {
        Task done = analyzedToTheLast();
        clock.advance(Duration.ofDays(2));
        assertThat(engine.find(done.id())).isEmpty();
        assertThat(tasks.find(done.id())).contains(done);
        assertThat(tasks.cancel(done.id())).isEqualTo(new Cancellation.Ended(done));
        try (TaskWatch watch = tasks.watch(done.id(), 0).orElseThrow()) {
            assertThat(watch.next(Duration.ZERO)).contains(done);
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void keepsATaskThatWasCancelled() {
        gitHub.hold();
        TaskId id = ((Submission.Accepted) tasks.submit(AnalysisRequest.of("octocat")))
                .task()
                .id();
        tasks.cancel(id);
        assertThat(archive.tasks().find(id).orElseThrow().state()).isInstanceOf(Failed.class);
        assertThat(archive.reports().history(OCTOCAT)).isEmpty();
    }

    @Test
    void keepsNoPartialReportButItsTask() throws InterruptedException {
        gitHub.breaksAt(Stage.COMMITS);
        Task done = analyzedToTheLast();
        assertThat(archive.reports().history(OCTOCAT)).isEmpty();
        assertThat(archive.tasks().find(done.id())).contains(done);
    }

    /** Whether a task is there cannot be told while the place is away where it may be. */
    @Test
    void anArchiveThatIsAwayDoesNotMakeATaskUnknown() {
        TaskArchive away = mock(TaskArchive.class);
        TaskId id = TaskId.of(OCTOCAT, ManualClock.START, 1);
        when(away.find(id)).thenThrow(new StoreException("it is away"));
        assertThatThrownBy(() -> new ArchivedTaskService(engine, away).find(id)).isInstanceOf(StoreException.class);
    }

    @Test
    void erasingEndsWhatRuns() {
        gitHub.hold();
        TaskId id = ((Submission.Accepted) tasks.submit(AnalysisRequest.of("octocat")))
                .task()
                .id();
        engine.cancelForAll(id);
        assertThat(engine.find(id).orElseThrow().finished()).isTrue();
    }

    /** What a run writes of a person who was erased while it ran does not stay. */
    @Test
    void aRunLeavesNothingOfWhoIsErasedMeanwhile() {
        Storage storage = InMemory.storage(EngineSettings.DEFAULTS, clock);
        EnginePorts ports = new EnginePorts(gitHub, new NoManifests(), ErasedAtTheEnd.in(storage), clock);
        TaskId id;
        try (BackgroundTaskService other = BackgroundTaskService.start(ports, EngineSettings.DEFAULTS)) {
            id = ((Submission.Accepted) other.submit(AnalysisRequest.of("octocat")))
                    .task()
                    .id();
            Await.await().until(() -> gitHub.overviews() == 1);
        }
        assertThat(storage.tasks().find(id)).isEmpty();
        assertThat(storage.profiles().find(OCTOCAT)).isEmpty();
    }

    private Task analyzed() throws InterruptedException {
        return tasks.analyze(AnalysisRequest.of("octocat"), Await.BOUND);
    }

    /** Returns once the worker has done what it does after an end. */
    private Task analyzedToTheLast() throws InterruptedException {
        Task done = analyzed();
        engine.close();
        return done;
    }
}
