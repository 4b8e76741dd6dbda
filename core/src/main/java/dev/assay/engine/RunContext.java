package dev.assay.engine;

import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the calls of one run may do and cost. */
final class RunContext implements CallContext {

    private final ProgressMeter meter;
    private final WorkerSlot slot;
    private final Instant deadline;
    private final InstantSource clock;

    /** @param deadline when the run must have ended */
    RunContext(ProgressMeter meter, WorkerSlot slot, Instant deadline, InstantSource clock) {
        this.meter = meter;
        this.slot = slot;
        this.deadline = deadline;
        this.clock = clock;
    }

    @Override
    public void plan(Stage stage, int calls) {
        meter.plan(stage, calls);
    }

    @Override
    public void answered(Stage stage, Cost cost) {
        meter.answered(stage, cost);
    }

    @Override
    public boolean waitUntil(Instant resumption) throws InterruptedException {
        if (!resumption.isBefore(deadline)) {
            return false;
        }
        try {
            meter.waiting(resumption);
            slot.without(() -> pause(resumption));
        } finally {
            meter.resumed(resumption);
        }
        return true;
    }

    private void pause(Instant end) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), end);
        // Nobody counts it down: what ends the wait early is an interrupt.
        while (wait.isPositive() && !new CountDownLatch(1).await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            wait = Duration.between(clock.instant(), end);
        }
    }
}
