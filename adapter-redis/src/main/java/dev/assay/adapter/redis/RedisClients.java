package dev.assay.adapter.redis;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;

/** Opens clients, for one node or for a cluster, whichever answers. */
final class RedisClients {

    /** How long a command that blocks at the server may do so. */
    static final Duration LONGEST_BLOCK = Duration.ofSeconds(1);

    private static final int CONNECT_MILLIS = 400;
    private static final int ANSWER_MILLIS = 800;
    private static final Duration BORROW = Duration.ofMillis(400);
    private static final int BLOCKING_MARGIN_MILLIS = 1000;
    private static final int CONNECTIONS = 32;

    private final RedisSettings settings;

    RedisClients(RedisSettings settings) {
        this.settings = settings;
    }

    /** Returns a client for commands that answer at once. */
    UnifiedJedis open() {
        UnifiedJedis node = standalone(CONNECTIONS);
        try {
            if (!clustered(node)) {
                return node;
            }
        } catch (RuntimeException unreachable) {
            node.close();
            throw unreachable;
        }
        node.close();
        return cluster(CONNECTIONS);
    }

    /** Returns a client for a few threads that block, beside one for all the rest. */
    UnifiedJedis openForBlocking(UnifiedJedis beside, int threads) {
        return beside instanceof RedisClusterClient ? cluster(threads) : standalone(threads);
    }

    private static boolean clustered(UnifiedJedis node) {
        return node.info("cluster").contains("cluster_enabled:1");
    }

    private UnifiedJedis standalone(int connections) {
        return RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(config())
                .poolConfig(pool(connections))
                .build();
    }

    private UnifiedJedis cluster(int connections) {
        return RedisClusterClient.builder()
                .nodes(Set.of(new HostAndPort(settings.host(), settings.port())))
                .clientConfig(config())
                .poolConfig(pool(connections))
                .maxAttempts(3)
                .build();
    }

    private JedisClientConfig config() {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .resp2()
                .autoNegotiateProtocol(false)
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS)
                .blockingSocketTimeoutMillis((int) LONGEST_BLOCK.toMillis() + BLOCKING_MARGIN_MILLIS)
                .clientName("assay")
                .database(settings.database());
        if (settings.encrypted()) {
            config.sslOptions(SslOptions.defaults());
        }
        Optional.ofNullable(settings.url().getUserInfo()).ifPresent(info -> authenticate(config, info));
        return config.build();
    }

    private static void authenticate(DefaultJedisClientConfig.Builder config, String info) {
        int colon = info.indexOf(':');
        if (colon > 0) {
            config.user(info.substring(0, colon));
        }
        config.password(info.substring(colon + 1));
    }

    private static GenericObjectPoolConfig<Connection> pool(int connections) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(BORROW);
        pool.setJmxEnabled(false);
        return pool;
    }
}
