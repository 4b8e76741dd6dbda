package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.params.XReadGroupParams;

/** What is no task, wherever it lies in the queue, is set aside, and holds up nothing. */
@Timeout(60)
class UnreadableEntriesTest {

    private static final String STREAM = "assay:{queue}:stream";
    private static final String DEAD = "assay:{queue}:dead";

    private final RedisProcess redis = RedisProcess.start();
    private final RedisClient client = redis.client();
    private final List<RedisStorage> opened = new ArrayList<>();
    private final TaskId id = TaskId.of(new Login("octocat"), ManualClock.START, 1);

    private TaskQueue worker() {
        RedisStorage storage = RedisStorage.open(
                new RedisSettings(redis.url(), 5000, Duration.ofHours(2), Duration.ofSeconds(1)),
                InstantSource.system());
        opened.add(storage);
        return storage.storage().queue();
    }

    @AfterEach
    void close() {
        opened.forEach(RedisStorage::close);
        client.close();
        redis.close();
    }

    static List<Map<String, String>> unreadable() {
        String digits = "0".repeat(33);
        return List.of(
                Map.of("task", "nonsense"),
                Map.of("task", ""),
                Map.of("something", "else"),
                Map.of("task", "github_profile_octocat_" + digits.substring(1)),
                Map.of("task", "github_profile_octocat_" + digits + "0"),
                Map.of("task", "github_profile__" + digits),
                Map.of("task", "github_profile_" + "a".repeat(40) + "_" + digits),
                Map.of("task", "github_profile_Octocat_" + digits),
                Map.of("task", "github_profile_octocat_" + digits + "\n"),
                Map.of("task", "batch_" + digits),
                Map.of("task", "x".repeat(100_000)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isSetAsideThoughItCameBeforeAnyWorker(Map<String, String> fields) throws InterruptedException {
        client.xadd(STREAM, StreamEntryID.NEW_ENTRY, fields);
        add(id);
        client.xadd(STREAM, StreamEntryID.NEW_ENTRY, fields);
        TaskQueue queue = worker();
        assertThat(queue.backlog().oldest()).contains(id);
        end(queue, untilDelivered(queue));
        assertThat(queue.poll(1, Duration.ofMillis(1))).isEmpty();
        assertThat(client.xrange(DEAD, "-", "+")).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.getFields()).containsKeys("task", "entry").containsEntry("reason", "no task id");
            assertThat(letter.getFields().get("task")).hasSizeLessThanOrEqualTo(200);
        });
        isEmpty();
    }

    @Test
    void whatReachesAWaitingWorkerIsSetAsideToo() throws Exception {
        TaskQueue queue = worker();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Delivery> delivered = waiting.submit(() -> untilDelivered(queue));
            await().until(() -> blocked());
            client.xadd(STREAM, StreamEntryID.NEW_ENTRY, Map.of("task", "nonsense"));
            await().until(() -> client.xlen(DEAD) == 1 && blocked());
            add(id);
            end(queue, delivered.get());
        }
        isEmpty();
    }

    private boolean blocked() {
        return client.info("clients").contains("blocked_clients:1");
    }

    @Test
    void whatALostWorkerHeldIsSetAsideToo() throws InterruptedException {
        client.xgroupCreate(STREAM, "workers", new StreamEntryID(0, 0), true);
        client.xadd(STREAM, StreamEntryID.NEW_ENTRY, Map.of("task", "nonsense"));
        add(id);
        client.xreadGroup(
                "workers",
                "gone",
                XReadGroupParams.xReadGroupParams().count(10),
                Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        client.xpending(STREAM, "workers", new XPendingParams().count(10))
                .forEach(pending -> client.xclaimJustId(
                        STREAM, "workers", "gone", 0, new XClaimParams().idle(60_000), pending.getID()));
        TaskQueue queue = worker();
        Delivery taken = untilDelivered(queue);
        assertThat(taken.task()).isEqualTo(id);
        end(queue, taken);
        isEmpty();
    }

    @Test
    void aWorkerThatLeavesHandsBackTasksOnly() throws InterruptedException {
        TaskQueue leaving = worker();
        assertThat(leaving.poll(1, Duration.ofMillis(1))).isEmpty();
        leaving.offer(id, Lane.LOCAL);
        assertThat(leaving.poll(1, Duration.ZERO)).hasSize(1);
        StreamEntryID nonsense = client.xadd(STREAM, StreamEntryID.NEW_ENTRY, Map.of("task", "nonsense"));
        client.xreadGroup(
                "workers",
                "gone",
                XReadGroupParams.xReadGroupParams(),
                Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        String name = client.xinfoConsumers2(STREAM, "workers").stream()
                .map(consumer -> consumer.getName())
                .filter(consumer -> !consumer.equals("gone"))
                .findFirst()
                .orElseThrow();
        client.xclaimJustId(STREAM, "workers", name, 0, new XClaimParams(), nonsense);
        opened.getFirst().close();
        TaskQueue queue = worker();
        end(queue, untilDelivered(queue));
        isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactive", "batch"})
    void whatWaitsInALaneIsSetAside(String lane) throws InterruptedException {
        String key = "assay:{queue}:" + lane;
        client.zadd(key, 0, "nonsense");
        client.zadd(key, 0, "0 nonsense somebody");
        client.zadd(key, 1, "0000000000000001 " + id + " somebody");
        client.zadd(key, 2, "");
        TaskQueue queue = worker();
        assertThat(queue.backlog().oldest()).contains(id);
        end(queue, untilDelivered(queue));
        assertThat(queue.poll(1, Duration.ofMillis(1))).isEmpty();
        assertThat(client.xrange(DEAD, "-", "+"))
                .extracting(letter -> letter.getFields().get("entry"))
                .containsExactly(lane, lane, lane);
        isEmpty();
    }

    @Test
    void fieldsBesideTheTaskDoNoHarm() throws InterruptedException {
        client.xadd(STREAM, StreamEntryID.NEW_ENTRY, fields("a", "1", "task", id.value(), "z", "2"));
        TaskQueue queue = worker();
        end(queue, untilDelivered(queue));
        assertThat(client.xlen(DEAD)).isZero();
        isEmpty();
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @Test
    void aTaskThatStandsInTheStreamTwiceIsHandedOutOnce() throws InterruptedException {
        add(id);
        add(id);
        TaskQueue queue = worker();
        List<Delivery> taken = queue.poll(8, Duration.ofMillis(1));
        assertThat(taken).containsExactly(new Delivery(id, 1, 0));
        end(queue, taken.getFirst());
        isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream",
                "tasks",
                "interactive",
                "interactive:clients",
                "batch",
                "batch:clients",
                "clock",
                "dead"
            })
    void aKeyOfAnotherTypeIsCleared(String part) throws InterruptedException {
        client.set("assay:{queue}:" + part, "garbage");
        TaskQueue queue = worker();
        for (int i = 0; i < 20; i++) {
            assertThat(queue.offer(task(i), i % 2 == 0 ? Lane.LOCAL : new Lane(Lane.Priority.BATCH, "many")))
                    .isTrue();
        }
        client.xadd(STREAM, StreamEntryID.NEW_ENTRY, Map.of("task", "nonsense"));
        for (int i = 0; i < 20; i++) {
            end(queue, untilDelivered(queue));
        }
    }

    @Test
    void countsThatAreNoNumbersBeginAnew() throws InterruptedException {
        client.hset("assay:{queue}:clock", Map.of("arrivals", "x", "turn", "x", "interactive", "x", "batch", "x"));
        client.hset("assay:{queue}:batch:clients", "many", "x");
        client.hset("assay:{queue}:tasks", id.value(), "x");
        add(id);
        TaskQueue queue = worker();
        for (int i = 0; i < 20; i++) {
            assertThat(queue.offer(task(i), i % 2 == 0 ? Lane.LOCAL : new Lane(Lane.Priority.BATCH, "many")))
                    .isTrue();
        }
        for (int i = 0; i < 21; i++) {
            end(queue, untilDelivered(queue));
        }
    }

    @Test
    void deadLettersAreBounded() throws InterruptedException {
        IntStream.range(0, 1500)
                .forEach(i -> client.xadd(STREAM, StreamEntryID.NEW_ENTRY, Map.of("task", "nonsense " + i)));
        add(id);
        TaskQueue queue = worker();
        Delivery taken = untilDelivered(queue);
        assertThat(taken.task()).isEqualTo(id);
        assertThat(client.xlen(DEAD)).isBetween(1000L, 1200L);
    }

    private void add(TaskId task) {
        client.xadd(STREAM, StreamEntryID.NEW_ENTRY, Map.of("task", task.value()));
    }

    private static TaskId task(int number) {
        return TaskId.of(new Login("user"), ManualClock.START, number);
    }

    private static Delivery untilDelivered(TaskQueue queue) throws InterruptedException {
        List<Delivery> taken = List.of();
        while (taken.isEmpty()) {
            taken = queue.poll(1, Duration.ofSeconds(1));
        }
        return taken.getFirst();
    }

    private static void end(TaskQueue queue, Delivery delivery) {
        queue.settle(delivery, Settlement.DONE);
    }

    private void isEmpty() {
        assertThat(client.xlen(STREAM)).isZero();
        assertThat(client.xpending(STREAM, "workers").getTotal()).isZero();
        assertThat(client.keys("assay:{queue}:*")).isSubsetOf(STREAM, "assay:{queue}:clock", DEAD);
    }
}
