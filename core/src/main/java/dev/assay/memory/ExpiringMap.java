package dev.assay.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A map bounded in entries and time. When it is full, the entry that was written longest ago makes room, among those
 * that may go; what may not go does not expire either. Safe for many threads.
 *
 * @param <K> keys with a value of their own
 * @param <V> immutable values
 */
final class ExpiringMap<K, V> {

    private final int maxEntries;
    private final InstantSource clock;
    private final Predicate<V> mayGo;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    ExpiringMap(int maxEntries, InstantSource clock, Predicate<V> mayGo) {
        this.maxEntries = maxEntries;
        this.clock = clock;
        this.mayGo = mayGo;
    }

    Optional<V> get(K key) {
        lock.lock();
        try {
            return live(key).map(Entry::value);
        } finally {
            lock.unlock();
        }
    }

    /** Writes an entry unless there is a live one that the predicate wants to keep; tells whether it was written. */
    boolean putUnless(K key, Entry<V> entry, Predicate<V> keep) {
        return change(
                key,
                old -> old.filter(kept -> keep.test(kept.value())).isPresent() ? Optional.empty() : Optional.of(entry));
    }

    /** Replaces a live value by another, whose life starts again; tells whether it was there. */
    boolean replace(K key, V expected, V next) {
        return change(
                key,
                old -> old.filter(present -> present.value().equals(expected))
                        .map(present -> new Entry<>(next, present.life())));
    }

    void remove(K key) {
        lock.lock();
        try {
            entries.remove(key);
        } finally {
            lock.unlock();
        }
    }

    /** Removes a live value that the predicate finds. */
    void removeIf(K key, Predicate<V> gone) {
        lock.lock();
        try {
            if (live(key).filter(entry -> gone.test(entry.value())).isPresent()) {
                entries.remove(key);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean change(K key, Function<Optional<Entry<V>>, Optional<Entry<V>>> next) {
        lock.lock();
        try {
            Optional<Entry<V>> entry = next.apply(live(key));
            entry.ifPresent(written -> {
                entries.remove(key);
                makeRoom();
                entries.put(key, written.startingAt(clock.instant()));
            });
            return entry.isPresent();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Entry<V>> live(K key) {
        return Optional.ofNullable(entries.get(key)).filter(entry -> !over(entry, clock.instant()));
    }

    private boolean over(Entry<V> entry, Instant now) {
        return mayGo.test(entry.value()) && !entry.end().isAfter(now);
    }

    private void makeRoom() {
        if (entries.size() < maxEntries) {
            return;
        }
        Instant now = clock.instant();
        entries.values().removeIf(entry -> over(entry, now));
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (entries.size() >= maxEntries && oldestFirst.hasNext()) {
            if (mayGo.test(oldestFirst.next().value())) {
                oldestFirst.remove();
            }
        }
    }

    /**
     * A value with its life.
     *
     * @param value the value
     * @param life how long it lives
     * @param end when it ends
     */
    record Entry<V>(V value, Duration life, Instant end) {

        Entry(V value, Duration life) {
            this(value, life, Instant.MIN);
        }

        Entry<V> startingAt(Instant start) {
            return new Entry<>(value, life, start.plus(life));
        }
    }
}
