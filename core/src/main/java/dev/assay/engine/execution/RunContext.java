package dev.assay.engine.execution;

import dev.assay.domain.task.Stage;
import dev.assay.engine.lifecycle.Pause;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.Overview;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** What the calls of one run may do and cost. */
final class RunContext implements CallContext {

    private final ProgressMeter meter;
    private final EngineObserver observer;
    private final Consumer<Overview> beginning;
    private final WorkerSlot slot;
    private final RunCheckpoints checkpoints;
    private final Deadline deadline;

    RunContext(Listeners listeners, WorkerSlot slot, RunCheckpoints checkpoints, Deadline deadline) {
        this.meter = listeners.meter();
        this.observer = listeners.observer();
        this.beginning = listeners.beginning();
        this.slot = slot;
        this.checkpoints = checkpoints;
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
    public void read(Overview soFar) {
        beginning.accept(soFar);
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
        return checkpoints.recall(call);
    }

    @Override
    public void remember(String call, byte[] answer) {
        checkpoints.remember(call, answer);
    }

    private void pause(Instant end) throws InterruptedException {
        // The clock of the day may be set while the thread rests.
        Duration left = Duration.between(deadline.clock().instant(), end);
        while (left.isPositive()) {
            deadline.pause().rest(left);
            left = Duration.between(deadline.clock().instant(), end);
        }
    }

    /**
     * Who hears of the calls.
     *
     * @param meter counts them for the task
     * @param observer counts them for all tasks
     * @param beginning is told what the first of them have brought
     */
    record Listeners(ProgressMeter meter, EngineObserver observer, Consumer<Overview> beginning) {}

    /**
     * When a run must have ended.
     *
     * @param at by this clock
     * @param clock the time of day
     * @param pause lets the run wait
     */
    record Deadline(Instant at, InstantSource clock, Pause pause) {}
}
