package dev.assay.memory;

import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.StoreException;
import java.time.Instant;
import java.util.Optional;

/** Keeps the books in a shared place, and inside this process while that is away. Closes neither. */
public final class FallbackRateLimitLedger implements RateLimitLedger {

    private final RateLimitLedger shared;
    private final RateLimitLedger local;

    /**
     * Puts two ledgers together.
     *
     * @param shared throws {@link StoreException} while it is away
     * @param local hears of everything, so that it is up to date when it is needed
     */
    public FallbackRateLimitLedger(RateLimitLedger shared, RateLimitLedger local) {
        this.shared = shared;
        this.local = local;
    }

    @Override
    public Optional<Instant> reserve(Quota quota, int units, int callsPerHour) {
        try {
            return shared.reserve(quota, units, callsPerHour);
        } catch (StoreException away) {
            return local.reserve(quota, units, callsPerHour);
        }
    }

    @Override
    public void observe(Quota quota, Standing standing) {
        local.observe(quota, standing);
        try {
            shared.observe(quota, standing);
        } catch (StoreException away) {
            unheard();
        }
    }

    @Override
    public void block(Quota quota, Instant until) {
        local.block(quota, until);
        try {
            shared.block(quota, until);
        } catch (StoreException away) {
            unheard();
        }
    }

    @Override
    public Optional<Standing> standing(Quota quota) {
        try {
            return shared.standing(quota);
        } catch (StoreException away) {
            return local.standing(quota);
        }
    }

    /** GitHub says it again with its next answer. */
    private static void unheard() {}
}
