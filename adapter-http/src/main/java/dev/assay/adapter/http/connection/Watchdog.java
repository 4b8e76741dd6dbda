package dev.assay.adapter.http.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Interrupts threads that read from or write to a client who keeps them waiting: that closes the connection. Without
 * it, clients who send half a request or stop reading would hold their connections for ever. What waits for clients is
 * bounded in all: when there is no room for another answer, the slowest client loses its connection first.
 */
public final class Watchdog implements AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Answers of fewer bytes are not worth counting: a connection itself takes more. */
    private static final int SMALL = 4096;

    private final Duration patience;
    private final Duration moment;
    private final ByteBudget room;
    private final LongSupplier nanos;
    private final Map<Thread, Wait> waits = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("assay-slow-clients").factory());

    private final Future<?> rounds;

    /**
     * A thread that waits for its client.
     *
     * @param since when it began to, by the clock of {@code System.nanoTime}
     * @param bytes that it wants the client to take; 0 if it reads
     */
    private record Wait(long since, int bytes) {}

    /**
     * Begins to watch.
     *
     * @param patience how long a client may take to send a request, or to take what it is sent
     * @param moment how long a client whose request is on the way when the server stops may take
     * @param room how many bytes may wait for clients at once
     */
    public Watchdog(Duration patience, Duration moment, ByteBudget room) {
        this(patience, moment, room, System::nanoTime);
    }

    /** @param nanos the clock */
    Watchdog(Duration patience, Duration moment, ByteBudget room, LongSupplier nanos) {
        this.patience = patience;
        this.moment = moment;
        this.room = room;
        this.nanos = nanos;
        rounds = timer.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something that takes as long as the client lets it, and watches over the calling thread meanwhile. */
    public void over(Runnable deed) {
        waiting();
        try {
            deed.run();
        } finally {
            done();
        }
    }

    /**
     * Writes to a client, once there is room for so many bytes, and watches over the calling thread meanwhile.
     *
     * @throws UncheckedIOException if others have held all the room for as long as a client may take
     */
    public void over(int bytes, Runnable writing) {
        if (bytes < SMALL) {
            over(writing);
            return;
        }
        takeRoom(bytes);
        waits.put(Thread.currentThread(), new Wait(nanos.getAsLong(), bytes));
        try {
            writing.run();
        } finally {
            done();
            room.giveBack(bytes);
        }
    }

    private void takeRoom(int bytes) {
        try {
            if (!room.take(bytes, patience)) {
                throw new UncheckedIOException(new IOException("too much waits for slow clients"));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("the connection was given up", over));
        }
    }

    /** Watches over the calling thread until {@link #done}. */
    public void waiting() {
        waits.put(Thread.currentThread(), new Wait(nanos.getAsLong(), 0));
    }

    /** Does something once clients whose requests are on the way have had a moment to be heard. */
    void inAMoment(Runnable deed) {
        in(moment, deed);
    }

    /** Does something quick after a while; not at all if the server stops before. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void in(Duration delay, Runnable deed) {
        timer.schedule(deed, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says that the client has done its part, or never will. */
    public void done() {
        waits.remove(Thread.currentThread());
    }

    /** Ends the connections of clients that have kept a thread waiting for too long. */
    void look() {
        long now = nanos.getAsLong();
        waits.forEach((thread, wait) -> {
            if (now - wait.since() > patience.toNanos()) {
                giveUp(thread, wait);
            }
        });
        makeRoom(now);
    }

    /** Ends the slowest writes until there will be room for those who wait for it. */
    private void makeRoom(long now) {
        long wanted = room.wanted();
        List<Map.Entry<Thread, Wait>> slow = wanted == 0 ? List.of() : slowest(now);
        for (Map.Entry<Thread, Wait> write : slow) {
            if (wanted > 0) {
                wanted -= write.getValue().bytes();
                giveUp(write.getKey(), write.getValue());
            }
        }
    }

    private List<Map.Entry<Thread, Wait>> slowest(long now) {
        return waits.entrySet().stream()
                .filter(entry -> entry.getValue().bytes() > 0)
                .filter(entry -> now - entry.getValue().since() >= ROUND.toNanos())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> entry.getValue().since() - now))
                .toList();
    }

    /** Interrupts a thread within compute, so that one that has just been done, or waits anew, is left alone. */
    private void giveUp(Thread thread, Wait wait) {
        waits.computeIfPresent(thread, (slow, present) -> {
            if (!present.equals(wait)) {
                return present;
            }
            slow.interrupt();
            return null;
        });
    }

    @Override
    public void close() {
        rounds.cancel(true);
        timer.shutdownNow();
    }
}
