package dev.assay.memory;

import dev.assay.port.out.RateLimitLedger;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.RateLimitLedgerContract;
import java.time.Duration;
import java.time.Instant;

class InMemoryRateLimitLedgerTest implements RateLimitLedgerContract {

    private final ManualClock clock = new ManualClock();
    private final InMemoryRateLimitLedger ledger = new InMemoryRateLimitLedger(clock);

    @Override
    public RateLimitLedger ledger() {
        return ledger;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
