package dev.assay.testkit;

import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A context that remembers what a client tells and asks it. Safe for many threads. */
public final class RecordingContext implements CallContext {

    /** A client that asks more often does not see that time has passed. */
    private static final int MOST_WAITS = 100;

    private final Wait wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Stage, Integer> planned = new ConcurrentHashMap<>();
    private final Map<Stage, Integer> answered = new ConcurrentHashMap<>();
    private final List<Cost> costs = new CopyOnWriteArrayList<>();
    private final List<Instant> waits = new CopyOnWriteArrayList<>();
    private final List<Overview> beginnings = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> before = new ConcurrentHashMap<>();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    /** @param wait what comes of a wait */
    public RecordingContext(Wait wait) {
        this.wait = wait;
    }

    /** Returns a context of an analysis that has no time to wait. */
    public static RecordingContext impatient() {
        return new RecordingContext(resumption -> false);
    }

    /**
     * Returns a context of an analysis that has all the time there is.
     *
     * @param pass lets the time pass until then; called by one thread at a time
     */
    public static RecordingContext patient(Consumer<Instant> pass) {
        return new RecordingContext(resumption -> {
            pass.accept(resumption);
            return true;
        });
    }

    /** Returns a context of an analysis that is stopped as soon as it waits. */
    public static RecordingContext stopped() {
        return new RecordingContext(resumption -> {
            throw new InterruptedException("the analysis was stopped");
        });
    }

    @Override
    public void plan(Stage stage, int calls) {
        if (calls < 0) {
            throw new IllegalArgumentException("calls must be at least 0, got " + calls);
        }
        planned.merge(stage, calls, Integer::sum);
        begun.countDown();
    }

    @Override
    public void answered(Stage stage, Cost cost) {
        answered.merge(stage, 1, Integer::sum);
        costs.add(cost);
    }

    @Override
    public void read(Overview soFar) {
        beginnings.add(soFar);
    }

    @Override
    public boolean waitUntil(Instant resumption) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waits.add(resumption);
            if (waits.size() > MOST_WAITS) {
                throw new IllegalStateException("asked to wait more than " + MOST_WAITS + " times");
            }
            return wait.until(resumption);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<byte[]> recall(String call) {
        return Optional.ofNullable(before.get(call));
    }

    @Override
    public void remember(String call, byte[] answer) {
        kept.put(call, answer);
    }

    /** Returns a context of the next attempt, which knows what this one was answered. */
    public RecordingContext nextAttempt() {
        RecordingContext next = new RecordingContext(wait);
        next.before.putAll(kept);
        return next;
    }

    /** Waits until calls are planned; false if none were in time. */
    public boolean begins(Duration within) throws InterruptedException {
        return begun.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns how many calls were planned, by stage; stages without a call are left out. */
    public Map<Stage, Integer> planned() {
        Map<Stage, Integer> calls = new EnumMap<>(Stage.class);
        planned.forEach((stage, count) -> {
            if (count > 0) {
                calls.put(stage, count);
            }
        });
        return calls;
    }

    /** Returns how many calls were answered, by stage; stages without one are left out. */
    public Map<Stage, Integer> answered() {
        return Map.copyOf(answered);
    }

    /** Returns what the calls cost, in the order of their answers. */
    public List<Cost> costs() {
        return List.copyOf(costs);
    }

    /** Returns what a client has told before all was read. */
    public List<Overview> beginnings() {
        return List.copyOf(beginnings);
    }

    /** Returns until when a client wanted to wait, whether it was allowed to or not. */
    public List<Instant> waits() {
        return List.copyOf(waits);
    }

    /** What comes of a wait. */
    @FunctionalInterface
    public interface Wait {

        /** Answers for {@link CallContext#waitUntil}. */
        boolean until(Instant resumption) throws InterruptedException;
    }
}
