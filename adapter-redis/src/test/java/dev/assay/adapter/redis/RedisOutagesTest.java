package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.testkit.Await;
import dev.assay.testkit.Tasks;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** Whatever is wrong with Redis, callers are told at once, and all is well once it is mended. */
@Timeout(60)
class RedisOutagesTest {

    @Test
    void absentAtTheStart() {
        try (RedisProcess redis = RedisProcess.start()) {
            redis.stop();
            try (RedisStorage storage = open(redis.url())) {
                isAway(storage);
                redis.restart();
                works(storage);
            }
        }
    }

    @Test
    void killedAndRestarted() {
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage = open(redis.url())) {
            works(storage);
            redis.kill();
            isAway(storage);
            redis.restart();
            works(storage);
        }
    }

    @Test
    void frozen() {
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage = open(redis.url())) {
            works(storage);
            redis.freeze();
            isAway(storage);
            redis.thaw();
            works(storage);
        }
    }

    @Test
    void aReplicaThatMayOnlyBeRead() {
        try (RedisProcess redis = RedisProcess.start();
                RedisClient operator = redis.client();
                RedisStorage storage = open(redis.url())) {
            works(storage);
            operator.executeCommand(new CommandArguments(Protocol.Command.REPLICAOF)
                    .add("127.0.0.1")
                    .add("1"));
            isAway(storage);
            operator.executeCommand(
                    new CommandArguments(Protocol.Command.REPLICAOF).add("NO").add("ONE"));
            works(storage);
        }
    }

    @Test
    void full() {
        try (RedisProcess redis = RedisProcess.start();
                RedisClient operator = redis.client();
                RedisStorage storage = open(redis.url())) {
            works(storage);
            operator.configSet("maxmemory", "1");
            isAway(storage);
            operator.configSet("maxmemory", "0");
            works(storage);
        }
    }

    @Test
    void aPasswordThatIsRefused() {
        try (RedisProcess redis = RedisProcess.start("--requirepass", "another");
                RedisClient operator = RedisClient.builder()
                        .hostAndPort("127.0.0.1", redis.port())
                        .clientConfig(DefaultJedisClientConfig.builder()
                                .password("another")
                                .build())
                        .build();
                RedisStorage storage = open(URI.create("redis://:hunter2@127.0.0.1:" + redis.port()))) {
            isAway(storage);
            operator.configSet("requirepass", "hunter2");
            works(storage);
        }
    }

    @Test
    void anInterruptedCallerDoesNotMeanThatRedisIsAway() {
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage = open(redis.url())) {
            works(storage);
            // One that waits: a call that is answered before its thread has to wait does not see the interrupt.
            FutureTask<List<Delivery>> call = new FutureTask<>(() -> {
                Thread.currentThread().interrupt();
                return storage.storage().queue().poll(1, Await.BOUND);
            });
            Thread.ofVirtual().start(call);
            assertThatThrownBy(call::get).cause().isInstanceOfAny(StoreException.class, InterruptedException.class);
            assertThat(storage.up()).isTrue();
            works(storage);
        }
    }

    private static RedisStorage open(URI url) {
        return RedisStorage.open(
                new RedisSettings(url, 100, Duration.ofHours(2), RedisSettings.LEASE), InstantSource.system());
    }

    private static void isAway(RedisStorage storage) {
        Storage ports = storage.storage();
        TaskId id = Tasks.aQueuedTask().id();
        Task task = Tasks.aQueuedTask("somebody");
        await().until(() -> !storage.up() || failed(() -> ports.tasks().add(task, Duration.ofMinutes(1))));
        await().until(() -> !storage.up());
        List<Runnable> calls = List.of(
                () -> ports.tasks().find(id),
                () -> ports.profiles().find(id.login()),
                () -> ports.queue().offer(id, Lane.LOCAL),
                () -> ports.claims().holder(Claim.flight(id.login())),
                () -> ports.checkpoints().find(id, "step"));
        for (Runnable call : calls) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("away")
                    .hasMessageNotContaining("hunter2");
        }
    }

    private static boolean failed(Runnable call) {
        try {
            call.run();
            return false;
        } catch (StoreException away) {
            return true;
        }
    }

    private static void works(RedisStorage storage) {
        await().until(storage::up);
        Storage ports = storage.storage();
        Task task = Tasks.aQueuedTask("octocat");
        await().untilAsserted(() -> {
            ports.tasks().remove(task.id());
            ports.tasks().add(task, Duration.ofMinutes(1));
            assertThat(ports.tasks().find(task.id())).contains(task);
            ports.queue().offer(task.id(), Lane.LOCAL);
        });
    }
}
