package dev.assay.memory;

import dev.assay.port.out.RateLimitLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the books inside this process. There are as many accounts as tokens, so that nothing need be forgotten. */
public final class InMemoryRateLimitLedger implements RateLimitLedger {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InstantSource clock;

    /** Guards all three maps: a reservation looks at each of them before it takes from any. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Quota, Standing> standings = new HashMap<>();
    private final Map<Quota, Instant> blocks = new HashMap<>();
    private final Map<String, Allowance> allowances = new HashMap<>();

    /** @param clock tells when a window is over */
    public InMemoryRateLimitLedger(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Instant> reserve(Quota quota, int units, int callsPerHour) {
        lock.lock();
        try {
            Instant now = clock.instant();
            Optional<Instant> refused =
                    latest(refusal(quota, units, now), allowance(quota, now).refusal(callsPerHour));
            if (refused.isEmpty()) {
                take(quota, units, now);
            }
            return refused;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void observe(Quota quota, Standing standing) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (standing.resetsAt().isAfter(now)) {
                standings.merge(quota, standing, InMemoryRateLimitLedger::newer);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void block(Quota quota, Instant until) {
        lock.lock();
        try {
            blocks.merge(quota, until, (one, other) -> one.isAfter(other) ? one : other);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Standing> standing(Quota quota) {
        lock.lock();
        try {
            return current(quota, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Instant> refusal(Quota quota, int units, Instant now) {
        Optional<Instant> blocked = Optional.ofNullable(blocks.get(quota)).filter(until -> until.isAfter(now));
        Optional<Instant> spent = current(quota, now)
                .filter(standing -> standing.remaining() < Math.max(1, units))
                .map(Standing::resetsAt);
        return latest(blocked, spent);
    }

    private void take(Quota quota, int units, Instant now) {
        Allowance allowance = allowance(quota, now);
        allowance.calls++;
        allowances.put(quota.account(), allowance);
        current(quota, now)
                .ifPresent(standing -> standings.put(
                        quota, new Standing(standing.limit(), standing.remaining() - units, standing.resetsAt())));
    }

    private Optional<Standing> current(Quota quota, Instant now) {
        return Optional.ofNullable(standings.get(quota))
                .filter(standing -> standing.resetsAt().isAfter(now));
    }

    /** Its hour begins with the first call: one that is merely looked at is not kept. */
    private Allowance allowance(Quota quota, Instant now) {
        Allowance known = allowances.get(quota.account());
        return known == null || !known.end.isAfter(now) ? new Allowance(now.plus(HOUR)) : known;
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static Standing newer(Standing known, Standing told) {
        if (!known.resetsAt().equals(told.resetsAt())) {
            return known.resetsAt().isAfter(told.resetsAt()) ? known : told;
        }
        return known.remaining() < told.remaining() ? known : told;
    }

    /** Calls that were made since an hour before its end. */
    private static final class Allowance {
        private final Instant end;
        private int calls;

        Allowance(Instant end) {
            this.end = end;
        }

        Optional<Instant> refusal(int callsPerHour) {
            return calls < callsPerHour ? Optional.empty() : Optional.of(end);
        }
    }
}
