package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import dev.assay.testkit.Await;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

/** Two servers and a worker as processes on one Redis, the same for all tests: a start costs more than what follows. */
@Tag("chaos")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersOnRedisTest {

    private final RedisProcess redis = RedisProcess.durable();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            World.demo(InstantSource.system().instant()), SimulatorSettings.lifelike(InstantSource.system()));
    private final Fleet fleet = new Fleet(redis, gitHub, Map.of());
    private final Api api = new Api();
    private final Member one = fleet.server();
    private final Member other = fleet.server();
    private final Member worker = fleet.worker();

    @AfterAll
    void close() {
        boolean alive = worker.alive();
        fleet.close();
        api.close();
        gitHub.close();
        redis.close();
        assertThat(alive).as("the worker lives").isTrue();
    }

    @Test
    void whatIsSubmittedAtOneServerIsPolledAndWatchedAtTheOther() throws InterruptedException {
        try (RedisStorage storage = RedisStorage.open(
                new RedisSettings(redis.url(), 10, Duration.ofHours(2), RedisSettings.LEASE), InstantSource.system())) {
            String id = api.accepted(one.url(), "octocat", true);
            List<Task> seen = watched(storage, id);
            assertThat(seen).extracting(Task::revision).isSorted().doesNotHaveDuplicates();
            assertThat(seen.getLast().finished()).isTrue();
            assertThat(Api.status(api.poll(other.url(), id))).isEqualTo("completed");
            readsAsTheMissionsDocumentSays(id);
        }
        // A task that was over before the other server was asked is submitted again.
        await().until(() -> isPreviewed(other, api.accepted(one.url(), "octocat", true)));
    }

    private boolean isPreviewed(Member server, String task) {
        List<String> lines = api.events(server.url(), task, "preview=html");
        assertThat(lines).contains("event: completed");
        int preview = lines.indexOf("event: preview");
        return preview >= 0
                && preview < lines.indexOf("event: completed")
                && lines.get(preview + 1).contains("\"id\":\"head\"");
    }

    private static List<Task> watched(RedisStorage storage, String id) throws InterruptedException {
        List<Task> seen = new ArrayList<>();
        try (TaskWatch watch = storage.storage().tasks().subscribe(new TaskId(id), 0)) {
            while (seen.isEmpty() || !seen.getLast().finished()) {
                seen.add(watch.next(Await.BOUND).orElseThrow());
            }
        }
        return seen;
    }

    private void readsAsTheMissionsDocumentSays(String id) {
        try (RedisClient client = redis.client()) {
            assertThat(client.get("task_status:" + id))
                    .contains("\"status\":\"completed\"", "\"username\":\"octocat\"");
            assertThat(client.get("task_result:" + id)).contains("\"login\":\"octocat\"", "\"schema_version\"");
            assertThat(client.get("github_profile:octocat")).contains("\"login\":\"octocat\"");
            for (String key : List.of("task_status:" + id, "task_result:" + id, "github_profile:octocat")) {
                assertThat(client.ttl(key)).as(key).isBetween(3500L, 3600L);
            }
        }
    }

    @Test
    void aHundredSubmissionsAtBothServersAreOneTask() throws InterruptedException {
        List<URI> servers = List.of(one.url(), other.url());
        List<Callable<String>> all = IntStream.range(0, 100)
                .<Callable<String>>mapToObj(i -> () -> api.accepted(servers.get(i % 2), "hoarder-hal", false))
                .toList();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<String> ids = clients.invokeAll(all).stream()
                    .map(TwoServersOnRedisTest::given)
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(1);
            api.completes(servers.getFirst(), ids.iterator().next());
        }
    }

    private static <T> T given(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("a submission failed", failure);
        }
    }

    @Test
    void withoutRedisEachSubmissionStillGetsAnAnswerAndAfterwardsTheBackgroundWorksAgain() throws Exception {
        redis.stop();
        HttpResponse<String> first = api.submit(one.url(), "octocat", false);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"degraded\":true", "\"login\":\"octocat\"");
        redis.restart();
        for (Member server : List.of(one, other)) {
            await().until(() -> api.submit(server.url(), "unicode-uma", true).statusCode() == 202);
        }
        String id = api.accepted(one.url(), "conventional-connie", false);
        api.completes(one.url(), id);
    }
}
