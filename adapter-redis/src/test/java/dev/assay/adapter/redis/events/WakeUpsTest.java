package dev.assay.adapter.redis.events;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.domain.task.TaskId;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

/** Watchers come and go before, while and after the subscription is there. */
@Timeout(60)
class WakeUpsTest {

    private final TaskId first = Tasks.aQueuedTask("octocat").id();
    private final TaskId second = Tasks.aQueuedTask("mona").id();
    private final Set<TaskId> woken = ConcurrentHashMap.newKeySet();
    private final RedisProcess redis = RedisProcess.start();
    private final RedisClient client = redis.client();
    private final RedisConnection connection = RedisConnection.open(
            new RedisSettings(redis.url(), 10, Duration.ofDays(1), Duration.ofMinutes(5)), any -> {});
    private final WakeUps wakeUps = new WakeUps(connection, woken::add);

    @AfterEach
    void close() {
        wakeUps.close();
        connection.close();
        client.close();
        redis.close();
    }

    private long listeners(TaskId id) {
        return client.publish(Keys.channel(id), "1");
    }

    @Test
    void hearsOfATaskThatWasWatchedBeforeTheSubscriptionWasThere() {
        wakeUps.listen(first);
        wakeUps.start();

        await().until(() -> listeners(first) == 1);
        await().until(() -> woken.contains(first));
    }

    @Test
    void hearsNoMoreOfATaskThatIsNotWatched() {
        wakeUps.start();
        wakeUps.listen(first);
        wakeUps.listen(second);
        await().until(() -> listeners(first) == 1 && listeners(second) == 1);

        wakeUps.ignore(first);

        await().until(() -> listeners(first) == 0);
        assertThat(listeners(second)).isEqualTo(1);
    }

    @Test
    void anInterruptedWatcherKeepsItsInterruptAndCutsNoConnection() {
        wakeUps.start();
        wakeUps.listen(first);
        await().until(() -> listeners(first) == 1);

        Thread.currentThread().interrupt();
        wakeUps.listen(second);

        assertThat(Thread.interrupted()).isTrue();
        await().until(() -> listeners(second) == 1);
        assertThat(listeners(first)).isEqualTo(1);
    }

    @Test
    void threadsThatComeAndGoLeaveWhatTheyWantInTheEnd() {
        wakeUps.start();
        wakeUps.listen(second);
        await().until(() -> listeners(second) == 1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 20; thread++) {
                TaskId own = Tasks.aQueuedTask("person-" + thread).id();
                threads.execute(() -> {
                    for (int i = 0; i < 5; i++) {
                        wakeUps.listen(own);
                        wakeUps.ignore(own);
                    }
                    wakeUps.listen(own);
                });
            }
        }

        for (int thread = 0; thread < 20; thread++) {
            TaskId own = Tasks.aQueuedTask("person-" + thread).id();
            await().until(() -> listeners(own) == 1);
        }
        assertThat(listeners(second)).isEqualTo(1);
    }

    @Test
    void comesBackWhenTheConnectionWasCut() {
        wakeUps.start();
        wakeUps.listen(first);
        await().until(() -> listeners(first) == 1);

        redis.kill();
        redis.restart();

        await().ignoreExceptions().until(() -> listeners(first) == 1);
    }
}
