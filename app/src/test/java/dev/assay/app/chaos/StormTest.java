package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.simulator.GitHubSimulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Two servers and three workers under load, while members are killed and frozen and Redis is restarted. The system
 * properties {@code storm.tasks}, {@code storm.kills}, {@code storm.cuts}, {@code storm.freezes} and
 * {@code storm.restarts} make it longer.
 */
@Tag("chaos")
class StormTest {

    private static final System.Logger LOG = System.getLogger(StormTest.class.getName());
    private static final int TASKS = Integer.getInteger("storm.tasks", 100);
    private static final int KILLS = Integer.getInteger("storm.kills", 3);
    private static final int FREEZES = Integer.getInteger("storm.freezes", 1);
    private static final int CUTS = Integer.getInteger("storm.cuts", 1);
    private static final int RESTARTS = Integer.getInteger("storm.restarts", 1);
    private static final int PEOPLE = 300;
    private static final int AT_ONCE = 40;

    /** Longer than a lease. */
    private static final Duration FREEZE = Duration.ofSeconds(12);

    private final RedisProcess redis = RedisProcess.durable();
    private final GitHubSimulator gitHub = Crowd.gitHub(PEOPLE, Duration.ofMillis(10), Duration.ofMillis(20));
    private final Fleet fleet = new Fleet(redis, gitHub, Map.of("API_WORKERS", "4", "REDIS_DEFAULT_TTL", "240"));
    private final RedisClient client = redis.client();
    private final Ledger ledger = new Ledger(client);
    private final Api api = new Api();
    private final Random random = new Random(42);
    private final List<Member> servers = new CopyOnWriteArrayList<>();
    private final List<Member> workers = new CopyOnWriteArrayList<>();
    private final AtomicInteger degraded = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdownNow();
        threads.close();
        fleet.close();
        api.close();
        client.close();
        gitHub.close();
        redis.close();
    }

    @Test
    void everyAcceptedTaskEndsOnce() throws Exception {
        IntStream.range(0, 2).forEach(any -> servers.add(fleet.server()));
        IntStream.range(0, 3).forEach(any -> workers.add(fleet.worker()));
        List<Future<?>> work = new ArrayList<>();
        IntStream.range(0, 8).forEach(seed -> work.add(threads.submit(() -> submit(new Random(seed)))));
        work.add(threads.submit(this::watchOver));
        List<Future<?>> trouble = List.of(
                threads.submit(() -> spread(KILLS, this::killOne)),
                threads.submit(() -> spread(FREEZES, this::freezeOne)),
                threads.submit(() -> spread(CUTS, this::cutConnections)),
                threads.submit(() -> spread(RESTARTS, this::restartRedis)));
        for (Future<?> each : trouble) {
            each.get();
        }
        await().atMost(Duration.ofHours(2)).until(() -> ledger.finished() >= TASKS);
        end.countDown();
        for (Future<?> each : work) {
            each.get();
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            ledger.look();
            return ledger.open() == 0;
        });
        List<String> violations = ledger.close();
        LOG.log(
                System.Logger.Level.INFO,
                () -> "storm: " + ledger + "; kills " + KILLS + ", cuts " + CUTS + ", freezes " + FREEZES
                        + ", restarts " + RESTARTS
                        + "; degraded answers " + degraded + ", refused " + refused + "; GitHub calls "
                        + gitHub.calls().total() + "; members' log " + fleet.log());
        assertThat(violations).isEmpty();
        leavesNothingBehind();
    }

    private void leavesNothingBehind() {
        await().untilAsserted(() -> {
            assertThat(client.xlen("assay:{queue}:stream")).as("stream").isZero();
            assertThat(client.hlen("assay:{queue}:tasks")).as("tasks").isZero();
            assertThat(client.xpending("assay:{queue}:stream", "workers").getTotal())
                    .as("pending")
                    .isZero();
        });
    }

    private void submit(Random own) {
        while (end.getCount() > 0) {
            if (ledger.open() >= AT_ONCE) {
                pause(Duration.ofMillis(20));
                continue;
            }
            submitOne(own);
        }
    }

    private void submitOne(Random own) {
        Set<String> busy = ledger.logins();
        String login = "person-" + own.nextInt(PEOPLE);
        if (busy.contains(login)) {
            return;
        }
        try {
            Member server = servers.get(own.nextInt(servers.size()));
            HttpResponse<String> answer = api.submit(server.url(), login, true);
            if (answer.statusCode() == 202) {
                ledger.accepted(Api.task(answer.body()).orElseThrow());
            } else if (Api.degraded(answer)) {
                degraded.incrementAndGet();
            } else {
                refused.incrementAndGet();
            }
        } catch (IOException serverIsGone) {
            refused.incrementAndGet();
            pause(Duration.ofMillis(50));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void watchOver() {
        while (end.getCount() > 0) {
            ledger.look();
            pause(Duration.ofMillis(200));
        }
    }

    /** Does a thing so many times, evenly spread over the tasks. */
    private void spread(int times, Runnable thing) {
        for (int i = 1; i <= times; i++) {
            int due = TASKS * i / (times + 1);
            await().atMost(Duration.ofHours(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> ledger.finished() >= due);
            thing.run();
        }
    }

    private void killOne() {
        if (random.nextInt(4) == 0) {
            Member server = servers.get(random.nextInt(servers.size()));
            server.kill();
            servers.add(fleet.server());
            servers.remove(server);
        } else {
            Member worker = workers.get(random.nextInt(workers.size()));
            worker.kill();
            workers.add(fleet.worker());
            workers.remove(worker);
        }
    }

    private void freezeOne() {
        Member worker = workers.getFirst();
        worker.freeze();
        pause(FREEZE);
        worker.thaw();
    }

    private void cutConnections() {
        try (RedisClient operator = redis.client()) {
            CommandArguments kill = new CommandArguments(Protocol.Command.CLIENT);
            List.of("KILL", "TYPE", "normal", "SKIPME", "yes").forEach(kill::add);
            operator.executeCommand(kill);
        } catch (JedisException away) {
            LOG.log(System.Logger.Level.DEBUG, "Redis restarts at the moment", away);
        }
    }

    private void restartRedis() {
        redis.stop();
        redis.restart();
    }

    /** The storm has its own pace; nothing that is asserted depends on it. */
    private void pause(Duration time) {
        try {
            if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "the storm is over");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
