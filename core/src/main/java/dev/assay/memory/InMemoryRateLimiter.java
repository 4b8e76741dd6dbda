package dev.assay.memory;

import dev.assay.port.out.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Limits clients inside this process by the generic cell rate algorithm (ITU-T I.371): of each bucket it remembers one
 * time, at which the bucket is full again. The bucket that was used longest ago makes room for others.
 */
public final class InMemoryRateLimiter implements RateLimiter {

    private static final int BUCKETS = 100_000;
    private static final float USUAL_LOAD = 0.75f;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Bucket, Instant> fullAt = new LinkedHashMap<>(16, USUAL_LOAD, true);

    /** @param clock by which buckets fill */
    public InMemoryRateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Grant take(Allowance allowance, String client, int units) {
        Bucket bucket = new Bucket(allowance.name(), client);
        lock.lock();
        try {
            Instant now = clock.instant();
            Instant full = fullAt.getOrDefault(bucket, now);
            Duration missing = full.isAfter(now) ? Duration.between(now, full) : Duration.ZERO;
            Duration unit = allowance.window().dividedBy(allowance.quota());
            Duration after = missing.plus(unit.multipliedBy(Math.min(units, allowance.quota())));
            boolean granted = after.compareTo(allowance.window()) <= 0;
            if (granted) {
                fullAt.put(bucket, now.plus(after));
                makeRoom();
            }
            Duration used = granted ? after : missing;
            int remaining = (int) allowance.window().minus(used).dividedBy(unit);
            Duration wait = granted ? Duration.ZERO : after.minus(allowance.window());
            return new Grant(granted, remaining, wait, used);
        } finally {
            lock.unlock();
        }
    }

    private void makeRoom() {
        if (fullAt.size() > BUCKETS) {
            fullAt.remove(fullAt.keySet().iterator().next());
        }
    }

    private record Bucket(String allowance, String client) {}
}
