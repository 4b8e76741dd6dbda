package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.in.Submission;
import dev.assay.port.in.Submission.Accepted;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.ErasedAtTheEnd;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.TaskServiceContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** The engine over Redis keeps the promises of the engine, and two of them are one. */
@Timeout(120)
class EngineOnRedisTest implements TaskServiceContract {

    private final RedisServers servers = RedisServers.node(InstantSource.system());
    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final TaskService service = engine(2, Duration.ofHours(1), gitHub);

    @Override
    public TaskService service() {
        return service;
    }

    @Override
    public ScriptedGitHub gitHub() {
        return gitHub;
    }

    @AfterEach
    void close() throws Exception {
        gitHub.release();
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        servers.close();
    }

    /** Opens an engine with connections of its own, as another process would have. */
    private TaskService engine(int workers, Duration timeout, ScriptedGitHub asks) {
        RedisStorage storage = RedisStorage.open(RedisServers.settings(servers.redis()), InstantSource.system());
        opened.add(storage);
        EngineSettings settings = new EngineSettings(
                workers, RedisServers.CAPACITY, Duration.ofHours(1), Duration.ofMinutes(5), timeout, Duration.ZERO);
        TaskService engine = BackgroundTaskService.start(
                new EnginePorts(asks, new NoManifests(), storage.storage(), InstantSource.system()), settings);
        opened.add(engine);
        return engine;
    }

    @Test
    void twoEnginesGiveAHundredSubmissionsOneTask() throws InterruptedException {
        TaskService other = engine(0, Duration.ofHours(1), gitHub);
        gitHub.hold();
        List<Callable<TaskId>> all = IntStream.range(0, 100)
                .<Callable<TaskId>>mapToObj(i -> () -> accepted(i % 2 == 0 ? service : other, "octocat"))
                .toList();
        Set<TaskId> ids;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            ids = callers.invokeAll(all).stream().map(Future::resultNow).collect(Collectors.toSet());
        }
        gitHub.release();
        assertThat(ids).hasSize(1);
        assertThat(other.await(ids.iterator().next(), SOON).orElseThrow().state())
                .isInstanceOf(Succeeded.class);
        assertThat(gitHub.overviews()).isEqualTo(1);
    }

    @Test
    void aTaskCancelledAtOneEngineStopsAtTheOther() {
        TaskService other = engine(0, Duration.ofHours(1), gitHub);
        gitHub.hold();
        TaskId id = accepted(other, "octocat");
        await().until(() -> other.find(id).orElseThrow().state() instanceof Running);
        other.cancel(id);
        await().until(() -> gitHub.interruptions() > 0);
        assertThat(((Failed) service.find(id).orElseThrow().state()).failure().code())
                .isEqualTo(Code.CANCELLED);
    }

    @Test
    void aTaskGoesOnForAClientOfAnotherEngine() throws InterruptedException {
        TaskService other = engine(0, Duration.ofHours(1), gitHub);
        gitHub.hold();
        TaskId id = accepted(other, "octocat");
        AnalysisRequest carols = AnalysisRequest.of("octocat").in(Lane.interactive("carol"));
        assertThat(((Accepted) service.submit(carols)).task().id()).isEqualTo(id);

        assertThat(service.cancel(id, "mallory")).isEqualTo(new Cancellation.Refused());
        assertThat(other.cancel(id)).isInstanceOf(Cancellation.Left.class);
        gitHub.release();
        assertThat(other.await(id, SOON).orElseThrow().state()).isInstanceOf(Succeeded.class);
    }

    @Test
    void whatAnEngineHasWhenItIsClosedGoesToTheOther() throws InterruptedException {
        TaskService server = engine(0, Duration.ofHours(1), gitHub);
        gitHub.hold();
        TaskId id = accepted(server, "octocat");
        await().until(() -> server.find(id).orElseThrow().state() instanceof Running);
        ScriptedGitHub free = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        engine(1, Duration.ofHours(1), free);
        service.close();
        Task done = server.await(id, SOON).orElseThrow();
        assertThat(done.state()).isInstanceOf(Succeeded.class);
        assertThat(free.overviews()).isEqualTo(1);
    }

    @Test
    void aTaskThatNobodyWorksOnTimesOutForWhoeverAsks() throws InterruptedException {
        service.close();
        TaskService idle = engine(0, Duration.ofSeconds(1), gitHub);
        TaskId id = accepted(idle, "octocat");
        Task ended = idle.await(id, SOON).orElseThrow();
        assertThat(((Failed) ended.state()).failure().code()).isEqualTo(Code.TIMED_OUT);
    }

    @Test
    void theSameKeyGivesTheSameTaskAtEveryEngine() throws InterruptedException {
        TaskService other = engine(0, Duration.ofHours(1), gitHub);
        AnalysisRequest request = new AnalysisRequest(new Login("octocat"), true).named("key-1");
        TaskId first = ((Accepted) service.submit(request)).task().id();
        service.await(first, SOON);
        assertThat(((Accepted) other.submit(request)).task().id()).isEqualTo(first);
        assertThatThrownBy(() -> other.submit(new AnalysisRequest(new Login("nobody"), true).named("key-1")))
                .isInstanceOf(KeyReusedException.class);
        assertThat(((Accepted) other.submit(request.named("key-2"))).task().id())
                .isNotEqualTo(first);
    }

    @Test
    void anEngineThatCannotPollIsNotWorking() {
        BackgroundTaskService worker = (BackgroundTaskService) service;
        await().until(worker::working);
        servers.redis().freeze();
        await().until(() -> !worker.working());
        servers.redis().thaw();
        await().until(worker::working);
    }

    @Test
    void nothingIsLeftOnceAllHasEnded() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            service.analyze(new AnalysisRequest(new Login("octocat"), true), SOON);
        }
        await().untilAsserted(() -> assertThat(servers.<Set<String>>ask(client -> client.keys("assay:*")))
                .noneMatch(key -> key.startsWith("assay:flight:") || key.startsWith("assay:checkpoint:"))
                .doesNotContain("assay:{queue}:tasks", "assay:{queue}:interactive"));
    }

    /** Not even what the run wrote after the keys of the person were looked for. */
    @Test
    void nothingIsLeftOfWhoIsErasedWhileARunEnds() {
        service.close();
        RedisStorage storage = RedisStorage.open(RedisServers.settings(servers.redis()), InstantSource.system());
        opened.add(storage);
        EnginePorts ports = new EnginePorts(
                gitHub, new NoManifests(), ErasedAtTheEnd.in(storage.storage()), InstantSource.system());
        BackgroundTaskService engine = BackgroundTaskService.start(
                ports,
                new EngineSettings(
                        1,
                        RedisServers.CAPACITY,
                        Duration.ofHours(1),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1),
                        SOON));
        opened.add(engine);
        accepted(engine, "octocat");
        await().untilAsserted(() -> {
            assertThat(gitHub.overviews()).isEqualTo(1);
            assertThat(servers.<Set<String>>ask(client -> client.keys("*octocat*")))
                    .isEmpty();
        });
        // It waits for the run, which may not have come to its end yet.
        engine.close();
        assertThat(servers.<Set<String>>ask(client -> client.keys("*octocat*"))).isEmpty();
    }

    /** Where one person after the other is erased, the first name goes when its minute is over. */
    @Test
    void anErasureIsToldForAMinute() {
        servers.ask(client -> client.xadd(
                "assay:erasures",
                Map.of("login", "early"),
                XAddParams.xAddParams().id(1, 0)));
        servers.storage().erasures().note(new Login("late"));
        assertThat(servers.storage().erasures().recent())
                .containsValue(new Login("late"))
                .hasSize(1);
    }

    @Test
    void aQueuedTaskThatIsInNoStoreOrUnreadableIsSetAsideAndTheNextRuns() throws InterruptedException {
        TaskId gone = TaskId.of(new Login("gone"), Instant.EPOCH, 1);
        TaskId unreadable = TaskId.of(new Login("unreadable"), Instant.EPOCH, 2);
        servers.ask(client -> {
            client.set("task_status:" + unreadable, "garbage");
            Stream.of(gone, unreadable)
                    .forEach(id ->
                            client.xadd("assay:{queue}:stream", StreamEntryID.NEW_ENTRY, Map.of("task", id.value())));
            return true;
        });
        service.await(accepted(service, "octocat"), SOON);
        await().untilAsserted(() -> assertThat(
                        servers.<List<StreamEntry>>ask(client -> client.xrange("assay:{queue}:dead", "-", "+")))
                .extracting(letter -> letter.getFields().get("task"))
                .containsExactlyInAnyOrder(gone.value(), unreadable.value()));
        // What was set aside is erased with its person, although nothing else is left of it.
        servers.storage().storage().people().erase(gone.login());
        assertThat(servers.<List<StreamEntry>>ask(client -> client.xrange("assay:{queue}:dead", "-", "+")))
                .extracting(letter -> letter.getFields().get("task"))
                .containsExactly(unreadable.value());
    }

    @Test
    void garbageInTheKeysOfALoginCostsTheCacheAndNothingElse() throws InterruptedException {
        servers.ask(client -> {
            client.set("github_profile:octocat", "garbage");
            client.rpush("assay:flight:octocat", "garbage");
            return true;
        });
        Task done = service.await(accepted(service, "octocat"), SOON).orElseThrow();
        assertThat(done.state()).isInstanceOf(Succeeded.class);
        assertThat(service.submit(new AnalysisRequest(new Login("octocat"), false)))
                .isInstanceOf(Submission.Cached.class);
    }

    private static TaskId accepted(TaskService engine, String login) {
        Submission submission = engine.submit(new AnalysisRequest(new Login(login), false));
        assertThat(submission).isInstanceOf(Accepted.class);
        return ((Accepted) submission).task().id();
    }
}
