package dev.assay.memory;

import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.StoreException;

/**
 * Limits by a shared limiter, and by one of this process while the shared one is away.
 *
 * @param shared the one that processes share
 * @param local the one that is always there
 */
public record FallbackRateLimiter(RateLimiter shared, RateLimiter local) implements RateLimiter {

    @Override
    public Grant take(Allowance allowance, String client, int units) {
        try {
            return shared.take(allowance, client, units);
        } catch (StoreException away) {
            return local.take(allowance, client, units);
        }
    }
}
