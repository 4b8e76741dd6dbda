package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.port.in.TaskWatch;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import dev.assay.testkit.Await;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.XPendingParams;

/**
 * Servers and workers as processes on one Redis, and what becomes of a task when one of them ends or is told to stop.
 */
@Tag("chaos")
@Timeout(300)
class ProcessesTest {

    private final RedisProcess redis = RedisProcess.durable();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            World.demo(InstantSource.system().instant()), SimulatorSettings.lifelike(InstantSource.system()));
    private final Fleet fleet = new Fleet(redis, gitHub, Map.of());
    private final Api api = new Api();

    @AfterEach
    void close() {
        fleet.close();
        api.close();
        gitHub.close();
        redis.close();
    }

    @Test
    void anotherWorkerFinishesWhatAKilledOneWasAt() {
        Member server = fleet.server();
        int clean = cleanRun(server);
        Member victim = fleet.worker();
        String id = underWay(server, "prolific-pam");
        fleet.worker();
        victim.kill();
        api.completes(server.url(), id);
        report("calls of a clean run " + clean + ", with a kill in the middle "
                + gitHub.calls().total());
        assertThat(gitHub.calls().total()).isLessThanOrEqualTo(clean * 3 / 2);
    }

    @Test
    void aWorkerThatIsToldToStopHandsItsTaskOver() throws InterruptedException {
        atASlowGitHub(this::handsItsTaskOver);
    }

    /** Does something while every call takes so long that a task under way stays so for a while. */
    private void atASlowGitHub(Something something) throws InterruptedException {
        try (GitHubSimulator slow = GitHubSimulator.start(
                        World.demo(InstantSource.system().instant()),
                        SimulatorSettings.lifelike(InstantSource.system())
                                .withLatency(Duration.ofSeconds(2), Duration.ofSeconds(2), 0));
                Fleet other = new Fleet(redis, slow, Map.of())) {
            something.happens(other, slow);
        }
    }

    @FunctionalInterface
    private interface Something {
        void happens(Fleet fleet, GitHubSimulator gitHub) throws InterruptedException;
    }

    private void handsItsTaskOver(Fleet fleet, GitHubSimulator gitHub) throws InterruptedException {
        Member server = fleet.server();
        List<Member> workers = new ArrayList<>(List.of(fleet.worker(), fleet.worker()));
        String id;
        do {
            id = underWay(server, "octocat");
            Member leaving = holder(workers);
            leaving.terminate();
            assertThat(leaving.awaitEnd()).isZero();
            workers.remove(leaving);
            workers.add(fleet.worker());
            // So near its end, the leaving worker came to it: once more.
        } while (!isBegunTwice(id));
        api.completes(server.url(), id);
        report("calls of a task that was handed over: " + gitHub.calls().total());
    }

    /** Returns the worker that has the only task. */
    private Member holder(List<Member> workers) {
        try (RedisClient client = redis.client()) {
            String consumer = client.xpending("assay:{queue}:stream", "workers", new XPendingParams("-", "+", 1))
                    .getFirst()
                    .getConsumerName();
            return workers.stream()
                    .filter(worker -> consumer.startsWith("worker-" + worker.pid() + "-"))
                    .findAny()
                    .orElseThrow();
        }
    }

    @Test
    void cancellingAtAServerStopsTheWorkOfAWorker() throws InterruptedException {
        atASlowGitHub((slow, calls) -> stopsTheWorkOfAWorker(slow));
    }

    private void stopsTheWorkOfAWorker(Fleet fleet) {
        Member server = fleet.server();
        fleet.worker();
        String id = underWay(server, "octocat");
        assertThat(api.cancel(server.url(), id)).contains("\"code\":\"cancelled\"");
        await().untilAsserted(() -> {
            try (RedisClient client = redis.client()) {
                assertThat(client.hlen("assay:{queue}:tasks"))
                        .as("tasks at workers")
                        .isZero();
            }
        });
        assertThat(api.poll(server.url(), id)).contains("\"code\":\"cancelled\"");
    }

    /** Counts the calls of an undisturbed analysis by a worker that remembers nothing, and is gone afterwards. */
    private int cleanRun(Member server) {
        Member worker = fleet.worker();
        String id = api.accepted(server.url(), "prolific-pam", true);
        api.completes(server.url(), id);
        worker.kill();
        return gitHub.calls().total();
    }

    /**
     * Submits a task and returns once its worker has done a good part of it. One that was done before anybody looked is
     * submitted again; calls are counted from the last submission on.
     */
    private String underWay(Member server, String login) {
        String id;
        do {
            gitHub.calls().reset();
            id = api.accepted(server.url(), login, true);
        } while (!isCaughtUnderWay(server, id));
        return id;
    }

    private boolean isCaughtUnderWay(Member server, String id) {
        String reached = await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> api.poll(server.url(), id),
                        body -> !Api.status(body).equals("processing") || Api.progress(body) >= 30);
        return Api.status(reached).equals("processing");
    }

    /** Returns once a second worker has begun a task, or with false once the first one has ended it. */
    private boolean isBegunTwice(String id) throws InterruptedException {
        try (RedisStorage storage = RedisStorage.open(
                        new RedisSettings(redis.url(), 10, Duration.ofHours(2), RedisSettings.LEASE),
                        InstantSource.system());
                TaskWatch watch = storage.storage().tasks().subscribe(new TaskId(id), 0)) {
            Task change = watch.next(Await.BOUND).orElseThrow();
            while (!change.finished() && !isSecond(change)) {
                change = watch.next(Await.BOUND).orElseThrow();
            }
            return !change.finished();
        }
    }

    private static boolean isSecond(Task change) {
        return change.state() instanceof Running running && running.attempt() == 2;
    }

    private static void report(String figure) {
        System.getLogger(ProcessesTest.class.getName()).log(System.Logger.Level.INFO, figure);
    }
}
