package dev.assay.adapter.redis.connection;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** The threads that ask, the one that looks for Redis again, and the one that closes, in the orders that matter. */
@Timeout(60)
class RedisConnectionTest {

    private static final RedisProcess REDIS = RedisProcess.start();

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    private static RedisConnection open(Consumer<UnifiedJedis> greeting) {
        return RedisConnection.open(
                new RedisSettings(REDIS.url(), 10, Duration.ofMinutes(1), RedisSettings.LEASE), greeting);
    }

    private static String failing(UnifiedJedis client) {
        throw new JedisConnectionException("lost");
    }

    private static void pass(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFailureOnTheLostConnectionLeavesTheNewOneAlone() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (RedisConnection connection = open(client -> {})) {
            UnifiedJedis lost = connection.ask("be handed out", client -> client);
            FutureTask<String> late = new FutureTask<>(() -> connection.ask("fail late", client -> {
                within.countDown();
                pass(goOn);
                return failing(client);
            }));
            Thread.ofVirtual().start(late);
            within.await();
            assertThatThrownBy(() -> connection.ask("fail", RedisConnectionTest::failing))
                    .isInstanceOf(StoreException.class);
            await().until(connection::up);
            UnifiedJedis renewed = connection.ask("be handed out", client -> client);

            goOn.countDown();

            assertThatThrownBy(late::get).hasCauseInstanceOf(StoreException.class);
            UnifiedJedis present = connection.ask("be handed out", client -> client);
            assertThat(present).isEqualTo(renewed).isNotEqualTo(lost);
            assertThat(present.ping()).isEqualTo("PONG");
            assertThatThrownBy(lost::ping).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void whatConnectsWhileItIsClosedIsClosedToo() throws Exception {
        AtomicReference<UnifiedJedis> renewed = new AtomicReference<>();
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean opened = new AtomicBoolean();
        RedisConnection connection = open(client -> {
            if (!opened.compareAndSet(false, true)) {
                renewed.set(client);
                within.countDown();
                pass(goOn);
            }
        });
        assertThatThrownBy(() -> connection.ask("fail", RedisConnectionTest::failing))
                .isInstanceOf(StoreException.class);
        within.await();

        connection.close();
        goOn.countDown();

        await().untilAsserted(
                        () -> assertThatThrownBy(() -> renewed.get().ping()).isInstanceOf(RuntimeException.class));
        assertThat(connection.up()).isFalse();
    }
}
