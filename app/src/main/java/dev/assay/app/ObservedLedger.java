package dev.assay.app;

import dev.assay.port.out.RateLimitLedger;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A ledger of GitHub's limits that passes on what GitHub says of them.
 *
 * @param books the ledger
 * @param onlooker is told what GitHub says
 */
record ObservedLedger(RateLimitLedger books, BiConsumer<RateLimitLedger.Quota, RateLimitLedger.Standing> onlooker)
        implements RateLimitLedger {

    @Override
    public Optional<Instant> reserve(Quota quota, int units, int callsPerHour) {
        return books.reserve(quota, units, callsPerHour);
    }

    @Override
    public void observe(Quota quota, Standing standing) {
        onlooker.accept(quota, standing);
        books.observe(quota, standing);
    }

    @Override
    public void block(Quota quota, Instant until) {
        books.block(quota, until);
    }

    @Override
    public Optional<Standing> standing(Quota quota) {
        return books.standing(quota);
    }
}
