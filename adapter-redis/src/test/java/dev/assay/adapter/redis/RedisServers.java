package dev.assay.adapter.redis;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import redis.clients.jedis.UnifiedJedis;

/** Storage on a real Redis for one test, and a time machine for it. */
final class RedisServers implements AutoCloseable {

    static final int CAPACITY = 20;

    private final RedisProcess redis;
    private final RedisConnection connection;
    private final RedisStorage storage;

    private RedisServers(RedisProcess redis, URI url, InstantSource clock) {
        this.redis = redis;
        this.connection = RedisConnection.open(settings(redis.url()), client -> {});
        this.storage = RedisStorage.open(settings(url), clock);
    }

    static RedisServers node(InstantSource clock) {
        RedisProcess redis = RedisProcess.start();
        return new RedisServers(redis, redis.url(), clock);
    }

    static RedisServers cluster(InstantSource clock) {
        RedisProcess redis = RedisProcess.cluster();
        return new RedisServers(redis, redis.url(), clock);
    }

    /** A node at which the storage has the rights that the documents ask for, and no others. */
    static RedisServers restricted(InstantSource clock) {
        RedisProcess redis = RedisProcess.start();
        return new RedisServers(redis, Rights.documented().grant(redis), clock);
    }

    /** Leases are longer than a test: none ends because the machine is busy. */
    static RedisSettings settings(RedisProcess redis) {
        return settings(redis.url());
    }

    static RedisSettings settings(URI url) {
        return new RedisSettings(url, CAPACITY, Duration.ofDays(2), Duration.ofMinutes(5));
    }

    RedisProcess redis() {
        return redis;
    }

    RedisStorage storage() {
        return storage;
    }

    <T> T ask(java.util.function.Function<UnifiedJedis, T> command) {
        return connection.ask("do what a test wants", command);
    }

    /** Takes time off the life of every key, as if it had passed. */
    void pass(Duration time) {
        ask(client -> {
            client.keys("*").forEach(key -> {
                long left = client.pttl(key);
                if (left >= 0 && left <= time.toMillis()) {
                    client.del(key);
                } else if (left >= 0) {
                    client.pexpire(key, left - time.toMillis());
                }
            });
            return true;
        });
    }

    @Override
    public void close() {
        storage.close();
        connection.close();
        redis.close();
    }
}
