package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.server.UnsupportedRedisException;
import java.time.InstantSource;

/** Opens the Redis that processes share. */
final class SharedRedis {

    private SharedRedis() {}

    /** @throws LaunchException if what answers there is nothing that Assay works with, such as a Sentinel */
    static RedisStorage open(Settings settings, RedisAddress address, InstantSource clock) {
        RedisSettings shared = new RedisSettings(
                address,
                settings.queueCapacity(),
                settings.taskTimeout().plus(settings.retention()),
                RedisSettings.LEASE);
        try {
            return RedisStorage.open(shared, clock);
        } catch (UnsupportedRedisException wrong) {
            throw LaunchException.badSetting("REDIS_URL is \"%s://%s\", but %s"
                    .formatted(address.encrypted() ? "rediss" : "redis", address, wrong.getMessage()));
        }
    }
}
