package dev.assay.adapter.redis;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.connection.RiskReport;
import dev.assay.adapter.redis.events.RedisTaskEvents;
import dev.assay.adapter.redis.limits.RedisRateLimitLedger;
import dev.assay.adapter.redis.limits.RedisRateLimiter;
import dev.assay.adapter.redis.queue.QueueErasure;
import dev.assay.adapter.redis.queue.RedisTaskQueue;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.tasks.RedisBatchStore;
import dev.assay.adapter.redis.tasks.RedisCheckpoints;
import dev.assay.adapter.redis.tasks.RedisErasureLog;
import dev.assay.adapter.redis.tasks.RedisPeople;
import dev.assay.adapter.redis.tasks.RedisPreviews;
import dev.assay.adapter.redis.tasks.RedisProfileCache;
import dev.assay.adapter.redis.tasks.RedisTaskClaims;
import dev.assay.adapter.redis.tasks.RedisTaskIndex;
import dev.assay.adapter.redis.tasks.RedisTaskStore;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.Previews;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.Storage;
import java.time.InstantSource;

/**
 * Everything that processes share in one Redis. It opens whether or not Redis is there, and finds it again by itself;
 * until then every port throws {@link dev.assay.port.out.StoreException} at once. The caller closes it, after the
 * engines that use it.
 */
public final class RedisStorage implements AutoCloseable {

    private final RedisConnection redis;
    private final RedisTaskQueue queue;
    private final RedisTaskEvents events;
    private final Storage storage;
    private final RateLimitLedger ledger;
    private final RateLimiter limiter;
    private final ErasureLog erasures;
    private final Previews previews;

    private RedisStorage(RedisConnection redis, RedisSettings settings, InstantSource clock) {
        this.redis = redis;
        this.queue = RedisTaskQueue.open(redis, settings.queueCapacity(), settings.lease());
        this.events = RedisTaskEvents.open(redis);
        RedisTaskIndex index = new RedisTaskIndex(redis, settings.unfinishedLife());
        this.storage = new Storage(
                new RedisTaskStore(redis, events, settings.unfinishedLife()),
                new RedisProfileCache(redis),
                queue,
                new RedisTaskClaims(redis),
                new RedisCheckpoints(redis, settings.unfinishedLife()),
                index,
                new RedisBatchStore(redis),
                new RedisPeople(redis, new QueueErasure(redis), index));
        this.erasures = new RedisErasureLog(redis);
        this.previews = new RedisPreviews(redis);
        this.limiter = new RedisRateLimiter(redis);
        this.ledger = new RedisRateLimitLedger(redis, clock);
    }

    /**
     * Opens the storage.
     *
     * @param clock by which GitHub's limits reset
     * @throws dev.assay.adapter.redis.server.UnsupportedRedisException if something answers that Assay does not work
     *     with, such as a Sentinel
     */
    public static RedisStorage open(RedisSettings settings, InstantSource clock) {
        return new RedisStorage(RedisConnection.open(settings, new RiskReport()), settings, clock);
    }

    /** Returns the ports of an engine. */
    public Storage storage() {
        return storage;
    }

    /** Returns what tells other processes who was erased. */
    public ErasureLog erasures() {
        return erasures;
    }

    /** Returns the books of GitHub's limits. */
    public RateLimitLedger rateLimits() {
        return ledger;
    }

    /** Returns limits for the clients of all processes. */
    public RateLimiter limiter() {
        return limiter;
    }

    /** Returns the place for previews of the tasks of all processes. */
    public Previews previews() {
        return previews;
    }

    /** Tells whether Redis could be reached the last time. */
    public boolean up() {
        return redis.up();
    }

    @Override
    public void close() {
        queue.close();
        events.close();
        redis.close();
    }
}
