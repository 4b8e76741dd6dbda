package dev.assay.engine;

import dev.assay.engine.fallback.TimeoutBreaker;
import dev.assay.engine.fallback.Timing;
import dev.assay.port.out.RateLimiter;
import java.time.Duration;

/**
 * Limits by a shared limiter, and by one of this process while the shared one is away or too slow. Safe for many
 * threads; closes neither.
 */
public final class FallbackRateLimiter implements RateLimiter, AutoCloseable {

    private static final Duration LONGEST = Duration.ofMillis(200);

    private final RateLimiter shared;
    private final RateLimiter local;
    private final TimeoutBreaker breaker;

    /**
     * Puts two limiters together.
     *
     * @param shared the one that processes share
     * @param local the one that is always there
     */
    public FallbackRateLimiter(RateLimiter shared, RateLimiter local) {
        this(shared, local, Timing.REAL);
    }

    FallbackRateLimiter(RateLimiter shared, RateLimiter local, Timing timing) {
        this.shared = shared;
        this.local = local;
        this.breaker = new TimeoutBreaker("the shared limiter", LONGEST, timing);
    }

    @Override
    public Grant take(Allowance allowance, String client, int units) {
        return breaker.ask(() -> shared.take(allowance, client, units))
                .orElseGet(() -> local.take(allowance, client, units));
    }

    /** Returns when no question is left. */
    @Override
    public void close() {
        breaker.close();
    }
}
