package dev.assay.memory;

import dev.assay.port.out.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Limits clients inside this process by the generic cell rate algorithm (ITU-T I.371): of each bucket it remembers one
 * time, at which the bucket is full again. The bucket that was drawn from longest ago makes room for others.
 */
public final class InMemoryRateLimiter implements RateLimiter {

    private static final int BUCKETS = 100_000;

    private final InstantSource clock;

    /** When each bucket is full again; a full one need not be remembered. */
    private final ExpiringMap<Bucket, Instant> fullAt;

    /** @param clock by which buckets fill */
    public InMemoryRateLimiter(InstantSource clock) {
        this.clock = clock;
        this.fullAt = new ExpiringMap<>(BUCKETS, clock, any -> true);
    }

    @Override
    public Grant take(Allowance allowance, String client, int units) {
        return fullAt.update(new Bucket(allowance.name(), client), full -> taken(allowance, full, units));
    }

    private Step<Instant, Grant> taken(Allowance allowance, Optional<Instant> full, int units) {
        Instant now = clock.instant();
        Duration missing = full.filter(now::isBefore)
                .map(later -> Duration.between(now, later))
                .orElse(Duration.ZERO);
        Duration unit = allowance.window().dividedBy(allowance.quota());
        Duration after = missing.plus(unit.multipliedBy(Math.min(units, allowance.quota())));
        boolean granted = after.compareTo(allowance.window()) <= 0;
        Duration used = granted ? after : missing;
        int remaining = (int) allowance.window().minus(used).dividedBy(unit);
        Duration wait = granted ? Duration.ZERO : after.minus(allowance.window());
        Grant grant = new Grant(granted, remaining, wait, used);
        return granted ? Step.write(now.plus(after), after, grant) : Step.leave(grant);
    }

    private record Bucket(String allowance, String client) {}
}
