package dev.assay.adapter.http.follow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads that many threads ask for at once. A thread that asks while a read is under way waits for the next one, which
 * serves all that asked before it began: no thread gets what was read before it asked. Safe for many threads.
 *
 * @param <K> what is read
 * @param <V> what comes of it
 */
public final class SharedReads<K, V> {

    private final Function<K, V> reading;
    private final Map<K, Line<V>> lines = new ConcurrentHashMap<>();

    public SharedReads(Function<K, V> reading) {
        this.reading = reading;
    }

    /** Reads, or waits for a read that begins from now on. */
    public V read(K key) {
        long asked = System.nanoTime();
        Line<V> line = lines.compute(key, (any, present) -> joined(present));
        try {
            return line.read(asked, () -> reading.apply(key));
        } finally {
            lines.computeIfPresent(key, (any, present) -> present.left() ? null : present);
        }
    }

    private static <V> Line<V> joined(@Nullable Line<V> present) {
        Line<V> line = present == null ? new Line<>() : present;
        line.waiting++;
        return line;
    }

    /** The threads that ask for one thing at the same time. */
    private static final class Line<V> {

        /** Lets one of them read while the others wait for their turn. */
        private final ReentrantLock turn = new ReentrantLock();

        private int waiting;
        private long began;
        private Optional<V> last = Optional.empty();

        V read(long asked, Supplier<V> reading) {
            turn.lock();
            try {
                if (last.isEmpty() || began - asked < 0) {
                    began = System.nanoTime();
                    last = Optional.empty();
                    last = Optional.of(reading.get());
                }
                return last.get();
            } finally {
                turn.unlock();
            }
        }

        /** Called within the map's own step; returns true if no thread is left. */
        boolean left() {
            waiting--;
            return waiting == 0;
        }
    }
}
