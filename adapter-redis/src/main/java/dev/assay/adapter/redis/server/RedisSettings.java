package dev.assay.adapter.redis.server;

import java.net.URI;
import java.time.Duration;

/**
 * Where Redis is, and how it is used.
 *
 * @param address where it is
 * @param queueCapacity tasks that may wait for a worker
 * @param unfinishedLife how long an unfinished task is kept: longer than any may take
 * @param lease after which the task of a worker that was not heard of goes to another
 */
public record RedisSettings(RedisAddress address, int queueCapacity, Duration unfinishedLife, Duration lease) {

    /** Long enough for a pause of the JVM, short enough to be recovered from in seconds. */
    public static final Duration LEASE = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException if the address makes no sense; the message does not tell it */
    public RedisSettings(URI url, int queueCapacity, Duration unfinishedLife, Duration lease) {
        this(RedisAddress.of(url), queueCapacity, unfinishedLife, lease);
    }
}
