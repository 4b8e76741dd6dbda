package dev.assay.adapter.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.testkit.RedisProcess;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.UnifiedJedis;

@Timeout(60)
class BlockingConnectionsTest {

    private static final int THREADS = 8;

    private static final RedisProcess REDIS = RedisProcess.start();

    private final RedisClients clients = new RedisClients(RedisAddress.of(REDIS.url()));
    private final UnifiedJedis main = clients.open();
    private final BlockingConnections connections = new BlockingConnections(THREADS, false);

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @AfterEach
    void close() {
        connections.close();
        main.close();
    }

    @Test
    void opensOneClientForThreadsThatAskAtTheSameTime() throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<UnifiedJedis> ask = () -> {
            start.await();
            return connections.beside(main, clients);
        };
        Set<UnifiedJedis> given = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<UnifiedJedis> one :
                    threads.invokeAll(Stream.generate(() -> ask).limit(THREADS).toList())) {
                given.add(one.get());
            }
        }

        assertThat(given).hasSize(1).doesNotContain(main);
    }

    @Test
    void closesTheClientOfBeforeWhenTheWayToRedisIsRenewed() {
        UnifiedJedis before = connections.beside(main, clients);
        try (UnifiedJedis renewed = clients.open()) {
            UnifiedJedis after = connections.beside(renewed, clients);

            assertThat(after).isNotEqualTo(before);
            assertThat(after.ping()).isEqualTo("PONG");
            assertThatThrownBy(before::ping).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void closesItsClientAndNotTheOther() {
        UnifiedJedis own = connections.beside(main, clients);

        connections.close();

        assertThatThrownBy(own::ping).isInstanceOf(RuntimeException.class);
        assertThat(main.ping()).isEqualTo("PONG");
    }
}
