package dev.assay.engine;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.BatchRequest;
import dev.assay.port.in.BatchService;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission.Accepted;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final EnginePorts ports =
            InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock());
    private final TaskService service = BackgroundTaskService.start(ports, EngineSettings.DEFAULTS);
    private final BatchService batches = new QueuedBatches(service, ports, EngineSettings.DEFAULTS);

    @AfterEach
    void close() {
        gitHub.release();
        service.close();
    }

    @Test
    void refusesAClientWhoHasNeitherStartedNorJoinedTheTask() throws InterruptedException {
        TaskId id = submit("alice").id();
        assertThat(service.cancel(id, "mallory")).isEqualTo(new Cancellation.Refused());
        gitHub.release();
        assertThat(service.await(id, SOON).orElseThrow().state()).isInstanceOf(Succeeded.class);
        assertThat(service.cancel(id, "mallory")).isEqualTo(new Cancellation.Refused());
    }

    @Test
    void goesOnWhileAnotherClientWaits() throws InterruptedException {
        TaskId id = submit("alice").id();
        assertThat(submit("carol").id()).isEqualTo(id);

        assertThat(service.cancel(id, "alice")).isInstanceOf(Cancellation.Left.class);
        assertThat(service.cancel(id, "alice")).isInstanceOf(Cancellation.Left.class);
        gitHub.release();
        assertThat(service.await(id, SOON).orElseThrow().state()).isInstanceOf(Succeeded.class);
        assertThat(service.cancel(id, "alice")).isInstanceOf(Cancellation.Ended.class);
    }

    @Test
    void endsWhenTheLastClientLeaves() {
        TaskId id = submit("alice").id();
        submit("carol");
        service.cancel(id, "alice");

        Task ended = service.cancel(id, "carol").task().orElseThrow();
        assertThat(((Failed) ended.state()).failure().code()).isEqualTo(Code.CANCELLED);
        await().until(() -> gitHub.underWay() == 0);
        assertThat(service.cancel(id, "alice")).isEqualTo(new Cancellation.Ended(ended));
    }

    @Test
    void waitsAgainForATaskThatItHasLeft() {
        TaskId id = submit("alice").id();
        submit("carol");
        service.cancel(id, "alice");
        submit("alice");

        assertThat(service.cancel(id, "carol")).isInstanceOf(Cancellation.Left.class);
        assertThat(service.cancel(id, "alice")).isInstanceOf(Cancellation.Ended.class);
    }

    /** The last client has left, and the task is not marked yet: who comes now must not share its end. */
    @Test
    void startsAnotherTaskForAClientWhoComesBetweenTheLastGoodByeAndTheEnd() {
        TaskId id = submit("alice").id();
        ports.storage().index().leave(id, "alice");

        TaskId other = submit("carol").id();
        assertThat(other).isNotEqualTo(id);
        service.cancel(id, "alice");
        assertThat(service.find(other).orElseThrow().finished()).isFalse();
    }

    @Test
    void countsABatchAsItsClient() {
        TaskId id = submit("alice").id();
        BatchRequest batch =
                new BatchRequest(List.of(new Login("octocat")), false, "carol", Optional.empty(), Optional.empty());
        assertThat(batches.submit(batch).tasks()).containsOnlyKeys(id);

        assertThat(service.cancel(id, "alice")).isInstanceOf(Cancellation.Left.class);
        assertThat(service.cancel(id, "mallory")).isEqualTo(new Cancellation.Refused());
        assertThat(service.cancel(id, "carol")).isInstanceOf(Cancellation.Ended.class);
    }

    private Task submit(String client) {
        gitHub.hold();
        AnalysisRequest request = AnalysisRequest.of("octocat").in(Lane.interactive(client));
        return ((Accepted) service.submit(request)).task();
    }
}
