package dev.assay.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.domain.task.Task;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import dev.assay.port.out.RateLimiter.Allowance;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.RedisClient;

/** What lies in the place of a value and cannot be read counts as absent, and is not in the way of the next. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableValuesTest {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final AssayJson JSON = new AssayJson();

    private final ManualClock clock = new ManualClock();
    private final RedisProcess redis = RedisProcess.start();
    private final RedisClient client = redis.client();
    private final RedisStorage opened = RedisStorage.open(RedisServers.settings(redis), clock);
    private final Storage storage = opened.storage();
    private final Login login = new Login("octocat");
    private final Task task = Tasks.aQueuedTask("octocat");
    private final ProfileCache.Entry entry = new ProfileCache.Entry(
            task.id(),
            ProfileAnalyzer.analyze(
                    Profiles.aSnapshotOf("octocat"), task.submittedAt(), new GitHubUsage(4, 4, 0, 0, 12)));

    @AfterAll
    void close() {
        opened.close();
        client.close();
        redis.close();
    }

    @AfterEach
    void empty() {
        client.flushAll();
    }

    /** What may lie there. */
    enum Garbage {
        WORDS,
        NOTHING,
        NULL,
        BYTES,
        CUT,
        OTHER_SHAPE,
        OTHER_SCHEMA,
        OTHERS,
        DEEP,
        LIST,
        HASH,
        SET;

        /** @param value what belongs there, as JSON or text */
        void put(RedisClient client, String key, byte[] value) {
            byte[] name = key.getBytes(StandardCharsets.UTF_8);
            String text = new String(value, StandardCharsets.UTF_8);
            client.del(key);
            switch (this) {
                case WORDS -> client.set(key, "garbage");
                case NOTHING -> client.set(key, "");
                case NULL -> client.set(key, "null");
                case BYTES -> client.set(name, new byte[] {(byte) 0xff, 0, (byte) 0xfe, '{'});
                case CUT -> client.set(name, Arrays.copyOf(value, value.length / 2));
                case OTHER_SHAPE ->
                    client.set(key, "{\"task_id\": [1], \"user_data\": 7, \"tasks\": {}, \"schema_version\": 2}");
                case OTHER_SCHEMA -> client.set(key, otherSchema(text));
                case OTHERS -> client.set(key, text.replace("octocat", "hubot").replace("batch_", "bunch_"));
                case DEEP -> client.set(key, "[".repeat(100_000));
                case LIST -> client.rpush(key, "garbage");
                case HASH -> client.hset(key, "field", "garbage");
                case SET -> client.sadd(key, "garbage");
            }
        }

        private static String otherSchema(String text) {
            String other = text.replace("\"schema_version\":2", "\"schema_version\":77")
                    .replace("processing", "paused")
                    .replace("\"submitted_at\":\"2", "\"submitted_at\":\"x");
            return other.equals(text) ? "v2 " + text : other;
        }
    }

    @ParameterizedTest
    @EnumSource
    void profile(Garbage garbage) {
        garbage.put(client, "github_profile:octocat", JSON.profile(entry.task(), entry.analysis()));
        assertThat(storage.profiles().find(login)).isEmpty();
        storage.profiles().offer(entry, LIFE);
        assertThat(storage.profiles().find(login)).contains(entry);
    }

    @ParameterizedTest
    @EnumSource
    void whichTaskMadeAProfile(Garbage garbage) {
        garbage.put(client, "assay:{github_profile:octocat}:task", "0 ".getBytes(StandardCharsets.UTF_8));
        storage.profiles().offer(entry, LIFE);
        assertThat(storage.profiles().find(login)).contains(entry);
    }

    @ParameterizedTest
    @EnumSource
    void claim(Garbage garbage) {
        for (Claim claim : List.of(Claim.flight(login), Claim.idempotency("somebody", "key"))) {
            garbage.put(client, Keys.claim(claim), "github_profile_octocat".getBytes(StandardCharsets.UTF_8));
            assertThat(storage.claims().holder(claim)).isEmpty();
            storage.claims().release(claim, task.id());
            assertThat(storage.claims().claim(claim, Optional.empty(), task.id(), LIFE))
                    .isTrue();
            assertThat(storage.claims().holder(claim)).contains(task.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void status(Garbage garbage) {
        Task other = Tasks.aQueuedTask("torvalds");
        storage.tasks().add(task, LIFE);
        storage.tasks().add(other, LIFE);
        storage.index().start(task.id(), "me", 0);
        storage.index().start(other.id(), "me", 0);
        garbage.put(client, "task_status:" + task.id(), JSON.status(task));
        assertThat(storage.tasks().find(task.id())).isEmpty();
        assertThat(storage.index().summaries(storage.index().newest("me", Optional.empty(), 9)))
                .extracting(summary -> summary.id().login().value())
                .doesNotContain("octocat")
                .contains("torvalds");
        storage.tasks().remove(task.id());
        storage.tasks().add(task, LIFE);
        assertThat(storage.tasks().find(task.id())).contains(task);
    }

    @ParameterizedTest
    @EnumSource
    void result(Garbage garbage) {
        Task done = Task.alreadyDone(task.id(), task.submittedAt(), entry.analysis());
        storage.tasks().add(done, LIFE);
        if (garbage != Garbage.OTHERS) {
            garbage.put(client, "task_result:" + task.id(), JSON.profile(task.id(), entry.analysis()));
            assertThat(storage.tasks().find(task.id())).isEmpty();
        }
        garbage.put(client, "assay:{task_result:" + task.id() + "}:fence", "0".getBytes(StandardCharsets.UTF_8));
        storage.tasks().remove(task.id());
        storage.tasks().add(done, LIFE);
        assertThat(storage.tasks().find(task.id())).contains(done);
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesBesideAStatus(Garbage garbage) {
        storage.tasks().add(task, LIFE);
        garbage.put(client, "assay:{task_status:" + task.id() + "}:events", new byte[] {'1', '2'});
        Task started = Tasks.started(task);
        assertThat(storage.tasks().replace(task, started)).isTrue();
        assertThat(storage.tasks().find(task.id())).contains(started);
        assertThat(client.xlen("assay:{task_status:" + task.id() + "}:events")).isEqualTo(1);
        garbage.put(client, "assay:{task_status:" + task.id() + "}:state", new byte[] {'1', '2'});
        assertThat(storage.tasks().replace(started, Tasks.cancelled(started))).isFalse();
        assertThat(storage.tasks().find(task.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void batch(Garbage garbage) {
        Batch batch = new Batch(BatchId.of(task.submittedAt(), 1), task.submittedAt(), List.of());
        garbage.put(client, "assay:batch:" + batch.id(), JSON.batch(batch));
        assertThat(storage.batches().find(batch.id())).isEmpty();
        garbage.put(client, "assay:batch-name:a1", batch.id().value().getBytes(StandardCharsets.UTF_8));
        assertThat(storage.batches().named("a1")).isEmpty();
        assertThat(storage.batches().name("a1", batch.id(), LIFE)).isEqualTo(batch.id());
        assertThat(storage.batches().named("a1")).contains(batch.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "BYTES", "CUT"})
    void stepOfACheckpoint(Garbage garbage) {
        storage.checkpoints().keep(task.id(), "step", new byte[] {1, 2, 3});
        byte[] packed = client.hget(Script.bytes(Keys.checkpoint(task.id())), Script.bytes("step"));
        garbage.put(client, "elsewhere", packed);
        client.hset(
                Script.bytes(Keys.checkpoint(task.id())),
                Map.of(Script.bytes("step"), client.get(Script.bytes("elsewhere"))));
        assertThat(storage.checkpoints().find(task.id(), "step")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HASH")
    void checkpoints(Garbage garbage) {
        garbage.put(client, Keys.checkpoint(task.id()), new byte[] {1, 2});
        assertThat(storage.checkpoints().find(task.id(), "step")).isEmpty();
        storage.checkpoints().keep(task.id(), "step", new byte[] {1, 2, 3});
        assertThat(storage.checkpoints().find(task.id(), "step")).hasValue(new byte[] {1, 2, 3});
    }

    @ParameterizedTest
    @EnumSource
    void tasksOfAClient(Garbage garbage) {
        garbage.put(client, "assay:{client:me}:tasks", new byte[] {'1', '2'});
        garbage.put(client, "assay:{client:me}:unfinished", new byte[] {'1', '2'});
        assertThat(storage.index().newest("me", Optional.empty(), 9)).isEmpty();
        storage.tasks().add(task, LIFE);
        assertThat(storage.index().start(task.id(), "me", 1)).isTrue();
        assertThat(storage.index().newest("me", Optional.empty(), 9)).containsExactly(task.id());
    }

    @ParameterizedTest
    @EnumSource
    void limitOfAClient(Garbage garbage) {
        Allowance allowance = new Allowance("submissions", 10, Duration.ofMinutes(1));
        garbage.put(client, "assay:limit:submissions:me", "99".getBytes(StandardCharsets.UTF_8));
        assertThat(opened.limiter().take(allowance, "me", 1).granted()).isTrue();
        client.set("assay:limit:submissions:me", "9".repeat(30));
        assertThat(opened.limiter().take(allowance, "me", 1).retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void booksOfGitHubsLimits(Garbage garbage) {
        Quota quota = new Quota("account", Resource.CORE);
        Standing standing =
                new Standing(5000, 4000, clock.instant().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS));
        List.of("core", "core:block", "allowance")
                .forEach(part -> garbage.put(client, "assay:{github:account}:" + part, new byte[] {'x', 'y'}));
        booksAreEmpty(quota, standing);
        client.hset("assay:{github:account}:core", Map.of("limit", "x", "remaining", "y", "resets", "z"));
        client.hset("assay:{github:account}:allowance", Map.of("calls", "y", "end", "9".repeat(20)));
        client.set("assay:{github:account}:core:block", "9".repeat(20));
        booksAreEmpty(quota, standing);
    }

    private void booksAreEmpty(Quota quota, Standing standing) {
        assertThat(opened.rateLimits().standing(quota)).isEmpty();
        assertThat(opened.rateLimits().reserve(quota, 1, 5000)).isEmpty();
        opened.rateLimits().observe(quota, standing);
        assertThat(opened.rateLimits().standing(quota)).contains(standing);
        opened.rateLimits().block(quota, standing.resetsAt());
        assertThat(opened.rateLimits().reserve(quota, 1, 5000)).contains(standing.resetsAt());
        client.del("assay:{github:account}:core", "assay:{github:account}:core:block");
    }
}
