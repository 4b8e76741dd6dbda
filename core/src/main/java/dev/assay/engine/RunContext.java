package dev.assay.engine;

import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.EngineObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the calls of one run may do and cost. */
final class RunContext implements CallContext {

    private final ProgressMeter meter;
    private final EngineObserver observer;
    private final WorkerSlot slot;
    private final RunMemory memory;
    private final Deadline deadline;

    RunContext(Bill bill, WorkerSlot slot, RunMemory memory, Deadline deadline) {
        this.meter = bill.meter();
        this.observer = bill.observer();
        this.slot = slot;
        this.memory = memory;
        this.deadline = deadline;
    }

    @Override
    public void plan(Stage stage, int calls) {
        meter.plan(stage, calls);
    }

    @Override
    public void answered(Stage stage, Cost cost) {
        meter.answered(stage, cost);
        observer.called(stage, cost);
    }

    @Override
    public boolean waitUntil(Instant resumption) throws InterruptedException {
        if (!resumption.isBefore(deadline.at())) {
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

    @Override
    public Optional<byte[]> recall(String call) {
        return memory.recall(call);
    }

    @Override
    public void remember(String call, byte[] answer) {
        memory.remember(call, answer);
    }

    private void pause(Instant end) throws InterruptedException {
        Duration wait = Duration.between(deadline.clock().instant(), end);
        // Nobody counts it down: what ends the wait early is an interrupt.
        while (wait.isPositive() && !new CountDownLatch(1).await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            wait = Duration.between(deadline.clock().instant(), end);
        }
    }

    /**
     * Who counts the calls.
     *
     * @param meter for the task
     * @param observer for all tasks
     */
    record Bill(ProgressMeter meter, EngineObserver observer) {}

    /**
     * When a run must have ended.
     *
     * @param at by this clock
     * @param clock the time of day
     */
    record Deadline(Instant at, InstantSource clock) {}
}
