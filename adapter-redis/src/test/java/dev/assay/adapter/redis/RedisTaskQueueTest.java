package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Lane.Priority;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;

/** Two workers on one queue, and what becomes of the tasks of one that is lost. */
@Timeout(60)
class RedisTaskQueueTest {

    /** Longer than a test: no lease ends because the machine is busy. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Renewed, and looked for when it is over, soon. */
    private static final Duration SHORT_LEASE = Duration.ofSeconds(1);

    private final RedisProcess redis = RedisProcess.start();
    private final RedisClient client = redis.client();
    private final List<RedisStorage> opened = new ArrayList<>();
    private final TaskQueue one = worker(LEASE);
    private final TaskQueue other = worker(LEASE);
    private final TaskId id = Tasks.aQueuedTask().id();

    private TaskQueue worker(Duration lease) {
        RedisStorage storage = RedisStorage.open(
                new RedisSettings(redis.url(), 5000, Duration.ofHours(2), lease), InstantSource.system());
        opened.add(storage);
        return storage.storage().queue();
    }

    @AfterEach
    void close() {
        opened.forEach(RedisStorage::close);
        client.close();
        redis.close();
    }

    /** How long a delivery is idle is the age of its lease: it goes back whenever the lease is renewed. */
    @Test
    void aLivingWorkerRenewsItsLease() throws InterruptedException {
        TaskQueue living = worker(SHORT_LEASE);
        living.offer(id, Lane.LOCAL);
        Delivery held = living.poll(1, Duration.ZERO).getFirst();
        for (int renewals = 0; renewals < 3; renewals++) {
            AtomicLong age = new AtomicLong();
            await().until(() -> age.getAndSet(age()) > age.get());
        }
        living.settle(held, Settlement.DONE);
        isEmpty();
    }

    private long age() {
        return client.xpending("assay:{queue}:stream", "workers", new XPendingParams().count(1))
                .getFirst()
                .getIdleTime();
    }

    @Test
    void theTaskOfALostWorkerGoesToAnotherAndTheLostOneCanDoNothingMore() throws InterruptedException {
        one.offer(id, Lane.LOCAL);
        Delivery lost = one.poll(1, Duration.ZERO).getFirst();
        silence();
        TaskQueue another = worker(SHORT_LEASE);
        Delivery taken = untilDelivered(another);
        assertThat(taken).isEqualTo(new Delivery(id, 2, 1));
        one.settle(lost, Settlement.DONE);
        assertThat(client.xlen("assay:{queue}:stream")).isEqualTo(1);
        another.settle(taken, Settlement.DONE);
        isEmpty();
    }

    /** Lets the lease of all deliveries run out, as if they had not been renewed for long. */
    private void silence() {
        client.xpending("assay:{queue}:stream", "workers", new XPendingParams().count(100))
                .forEach(entry -> client.xclaimJustId(
                        "assay:{queue}:stream",
                        "workers",
                        "somebody-who-is-gone",
                        0,
                        new XClaimParams().idle(60_000),
                        entry.getID()));
    }

    private static Delivery untilDelivered(TaskQueue queue) {
        List<Delivery> taken = new ArrayList<>();
        await().until(() -> {
            taken.addAll(queue.poll(1, Duration.ofMillis(100)));
            return !taken.isEmpty();
        });
        return taken.getFirst();
    }

    @Test
    void aWorkerThatIsInterruptedWhileItWaitsHearsOfThatAndOfNoOutage() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waiting = threads.submit(() -> one.poll(1, Duration.ofSeconds(1)));
            await().until(() -> client.info("clients").contains("blocked_clients:1"));
            threads.shutdownNow();
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(InterruptedException.class);
        }
        assertThat(opened).allMatch(RedisStorage::up);
    }

    @Test
    void whatIsHandedBackGoesToAnotherAtOnceAndIsNoCrash() throws InterruptedException {
        one.offer(id, Lane.LOCAL);
        one.settle(one.poll(1, Duration.ZERO).getFirst(), Settlement.HANDED_BACK);
        assertThat(other.poll(1, Duration.ZERO)).containsExactly(new Delivery(id, 2, 0));
    }

    @Test
    void aWorkerThatLeavesHandsBackWhatItHas() throws InterruptedException {
        one.offer(id, Lane.LOCAL);
        assertThat(one.poll(1, Duration.ZERO)).hasSize(1);
        opened.getFirst().close();
        assertThat(other.poll(1, Duration.ZERO)).containsExactly(new Delivery(id, 2, 0));
        assertThat(client.xinfoConsumers2("assay:{queue}:stream", "workers")).hasSize(1);
    }

    @Test
    void whatIsDeadIsListedAndNotHandedOutAgain() throws InterruptedException {
        one.offer(id, Lane.LOCAL);
        one.settle(one.poll(1, Duration.ZERO).getFirst(), Settlement.DEAD);
        assertThat(other.poll(1, Duration.ZERO)).isEmpty();
        assertThat(client.xrange("assay:{queue}:dead", "-", "+"))
                .extracting(entry -> entry.getFields().get("task"))
                .containsExactly(id.value());
        isEmpty();
    }

    @Test
    void aQueueThatWasLostIsMadeAnew() throws InterruptedException {
        one.offer(id, Lane.LOCAL);
        client.flushAll();
        assertThat(one.poll(1, Duration.ofMillis(50))).isEmpty();
        one.offer(id, Lane.LOCAL);
        assertThat(other.poll(1, Duration.ofMinutes(1))).hasSize(1);
    }

    @Test
    void batchesGetATurnBesideASteadyFlowOfInteractiveTasks() throws InterruptedException {
        one.offer(task(0, "batch"), new Lane(Priority.BATCH, "many"));
        for (int i = 1; i < 60; i++) {
            one.offer(task(i, "batch"), new Lane(Priority.BATCH, "many"));
            one.offer(task(i, "urgent"), Lane.LOCAL);
        }
        List<Delivery> first = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            first.addAll(one.poll(1, Duration.ZERO));
        }
        assertThat(first.subList(8, 40).stream()
                        .filter(delivery -> delivery.task().login().value().startsWith("batch")))
                .hasSizeBetween(3, 4);
    }

    @Test
    void manyWorkersGetEachTaskOnce() throws Exception {
        int tasks = 2000;
        Set<TaskId> seen = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> work = new ArrayList<>();
            IntStream.range(0, 8).forEach(part -> work.add(() -> offered(part, tasks / 8)));
            List.of(one, other, one, other).forEach(queue -> work.add(() -> taken(queue, seen, tasks)));
            int twice = 0;
            for (Future<Integer> each : threads.invokeAll(work)) {
                twice += each.get();
            }
            assertThat(twice).isZero();
        }
        assertThat(seen).hasSize(tasks);
        isEmpty();
    }

    private int offered(int part, int count) {
        for (int i = 0; i < count; i++) {
            assertThat((i % 2 == 0 ? one : other).offer(task(i, "user" + part), Lane.interactive("client" + part % 3)))
                    .isTrue();
        }
        return 0;
    }

    private static int taken(TaskQueue queue, Set<TaskId> seen, int all) throws InterruptedException {
        int twice = 0;
        while (seen.size() < all) {
            for (Delivery delivery : queue.poll(7, Duration.ofMillis(200))) {
                twice += seen.add(delivery.task()) ? 0 : 1;
                queue.settle(delivery, Settlement.DONE);
            }
        }
        return twice;
    }

    private static TaskId task(int number, String login) {
        return TaskId.of(new Login(login), ManualClock.START, number);
    }

    /** Nothing may be left, or a million tasks would leave a million somethings. */
    private void isEmpty() {
        assertThat(client.xlen("assay:{queue}:stream")).isZero();
        assertThat(client.xpending("assay:{queue}:stream", "workers").getTotal())
                .isZero();
        assertThat(client.keys("assay:{queue}:*"))
                .isSubsetOf("assay:{queue}:stream", "assay:{queue}:clock", "assay:{queue}:dead");
    }
}
