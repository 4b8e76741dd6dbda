package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.connection.Retry;
import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisCluster;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.testkit.Reports;
import dev.assay.testkit.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A real cluster, while a slot moves, and when the node that the address names is killed. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SixNodeClusterTest {

    private static final int NODES = 6;
    private static final int MANY = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Script BOTH = Script.of("readable", "find-task");

    private final RedisCluster cluster = RedisCluster.start();

    @AfterAll
    void close() {
        cluster.close();
    }

    /** Their keys lie on every node, and so does the copy of each. */
    @Test
    @Order(0)
    void erasesAPersonFromAllNodes() {
        Task first = Tasks.aQueuedTask("octocat");
        try (RedisStorage storage = open(cluster.node(0).port())) {
            Storage ports = storage.storage();
            for (int i = 0; i < MANY; i++) {
                Task task = Task.queued(TaskId.of(first.login(), first.submittedAt(), i), false, first.submittedAt());
                ports.index().start(task.id(), "ann", 0);
                ports.tasks().add(task, Duration.ofMinutes(10));
                ports.checkpoints().keep(task.id(), "step", new byte[1]);
                ports.queue().offer(task.id(), Lane.LOCAL);
            }
            ports.profiles().offer(Reports.of("octocat", 7, first.submittedAt(), 1), Duration.ofMinutes(10));
            await().atMost(PATIENCE)
                    .until(() -> IntStream.range(0, NODES)
                            .noneMatch(node -> keysOfThePerson(node).isEmpty()));
            ports.people().erase(first.login());
            await().atMost(PATIENCE)
                    .until(() -> IntStream.range(0, NODES)
                            .allMatch(node -> keysOfThePerson(node).isEmpty()));
            assertThat(ports.queue().backlog().waiting()).isZero();
            assertThat(ports.index().newest("ann", Optional.empty(), MANY)).isEmpty();
        }
    }

    private Set<String> keysOfThePerson(int node) {
        try (RedisClient client = cluster.node(node).client()) {
            return client.keys("*octocat*");
        }
    }

    @Test
    @Order(1)
    void followsASlotThatMoves() {
        Task task = Tasks.aQueuedTask("octocat");
        Claim claim = Claim.flight(task.login());
        try (RedisStorage storage = open(cluster.node(0).port())) {
            Storage ports = storage.storage();
            ports.tasks().add(task, Duration.ofMinutes(10));
            Move status = new Move(Keys.status(task.id()));
            Move flight = new Move(Keys.claim(claim));
            status.begin();
            flight.begin();
            status.key();
            assertThat(ports.index().summaries(List.of(task.id()))).hasSize(1);
            assertThat(ports.claims().claim(claim, Optional.empty(), task.id(), Duration.ofMinutes(1)))
                    .isTrue();
            assertThat(ports.claims().holder(claim)).contains(task.id());
            List.of("state", "events").forEach(part -> status.also("assay:{" + Keys.status(task.id()) + "}:" + part));
            status.end();
            flight.end();
            assertThat(ports.index().summaries(List.of(task.id()))).hasSize(1);
            assertThat(ports.tasks().find(task.id())).contains(task);
            assertThat(ports.claims().holder(claim)).contains(task.id());
            assertThat(storage.up()).isTrue();
        }
    }

    /** Moves the slot of a key to another master, step by step. */
    private final class Move {

        private final String key;
        private final int slot;
        private final int from;
        private final int to;

        Move(String key) {
            this.key = key;
            this.slot = JedisClusterCRC16.getSlot(key);
            this.from = RedisCluster.masterOf(key);
            this.to = (from + 1) % 3;
        }

        void begin() {
            cluster.ask(to, setSlot(slot, "IMPORTING").add(cluster.id(from)));
            cluster.ask(from, setSlot(slot, "MIGRATING").add(cluster.id(to)));
        }

        void key() {
            also(key);
        }

        void also(String another) {
            CommandArguments migrate = new CommandArguments(Protocol.Command.MIGRATE)
                    .add("127.0.0.1")
                    .add(cluster.node(to).port())
                    .add(another)
                    .add(0)
                    .add(10_000);
            assertThat(cluster.ask(from, migrate)).isEqualTo("OK".getBytes(StandardCharsets.UTF_8));
        }

        void end() {
            List.of(to, from, (from + 2) % 3)
                    .forEach(i -> cluster.ask(i, setSlot(slot, "NODE").add(cluster.id(to))));
        }
    }

    @Test
    @Order(2)
    void triesAgainWhileTheKeysOfASlotAreInTwoPlaces() throws Exception {
        String here = "{torn}:here";
        String there = "{torn}:there";
        Move torn = new Move(here);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RedisClient target = cluster.node(torn.to).client();
                RedisClusterClient client = RedisClusterClient.create(node(0))) {
            client.set(here, "1");
            torn.begin();
            Retry retry = new Retry(new CountDownLatch(1), PATIENCE);
            Future<Object> found =
                    threads.submit(() -> retry.run(() -> BOTH.run(client, List.of(here, there), List.of())));
            await().atMost(PATIENCE).until(() -> target.info("errorstats").contains("errorstat_TRYAGAIN"));
            assertThat(found.isDone()).isFalse();
            cluster.ask(torn.from, setSlot(torn.slot, "STABLE"));
            cluster.ask(torn.to, setSlot(torn.slot, "STABLE"));
            assertThat((List<?>) found.get()).isNotEmpty();
        }
    }

    @Test
    @Order(3)
    void findsItsWayWhenTheNamedNodeIsKilled() {
        int named = RedisCluster.masterOf(Keys.queue("stream"));
        try (RedisStorage storage = open(cluster.node(named).port())) {
            works(storage);
            long start = System.nanoTime();
            cluster.node(named).kill();
            await().atMost(PATIENCE).until(() -> !storage.up());
            works(storage);
            System.getLogger("test")
                    .log(
                            System.Logger.Level.INFO,
                            "back after "
                                    + Duration.ofNanos(System.nanoTime() - start)
                                            .toMillis() + " ms");
            await().atMost(PATIENCE).until(() -> listeners(named) > 0);
            try (RedisStorage fresh = open(
                    cluster.node(named).port(), cluster.node((named + 1) % 3).port())) {
                assertThat(fresh.up()).isTrue();
                works(fresh);
            }
        }
    }

    private long listeners(int dead) {
        CommandArguments count =
                new CommandArguments(Protocol.Command.PUBSUB).add("NUMSUB").add("assay:wake-ups");
        return IntStream.range(0, 6)
                .filter(i -> i != dead)
                .mapToLong(i -> (Long) ((List<?>) cluster.ask(i, count)).get(1))
                .sum();
    }

    private static CommandArguments setSlot(int slot, String how) {
        return RedisCluster.cluster("SETSLOT").add(slot).add(how);
    }

    private HostAndPort node(int number) {
        RedisProcess process = cluster.node(number);
        return new HostAndPort("127.0.0.1", process.port());
    }

    private static RedisStorage open(int... ports) {
        String hosts = String.join(
                ",", IntStream.of(ports).mapToObj(port -> "127.0.0.1:" + port).toList());
        return RedisStorage.open(
                new RedisSettings(
                        RedisAddress.parse("redis://" + hosts).orElseThrow(),
                        100,
                        Duration.ofHours(2),
                        RedisSettings.LEASE),
                InstantSource.system());
    }

    /** Uses keys of all masters. */
    private static void works(RedisStorage storage) {
        Storage ports = storage.storage();
        await().atMost(PATIENCE).ignoreException(StoreException.class).untilAsserted(() -> {
            for (int i = 0; i < 20; i++) {
                Task task = Tasks.aQueuedTask("user-" + i);
                ports.tasks().remove(task.id());
                ports.tasks().add(task, Duration.ofMinutes(1));
                assertThat(ports.tasks().find(task.id())).contains(task);
                assertThat(ports.queue().offer(task.id(), Lane.LOCAL)).isTrue();
            }
        });
    }
}
