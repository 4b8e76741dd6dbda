package dev.assay.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map bounded in entries and time. When it is full, the entry that was written longest ago makes room. Safe for many
 * threads.
 *
 * @param <K> keys with a value of their own
 * @param <V> immutable values
 */
final class ExpiringMap<K, V> {

    private final int maxEntries;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    ExpiringMap(int maxEntries, InstantSource clock) {
        this.maxEntries = maxEntries;
        this.clock = clock;
    }

    Optional<V> get(K key) {
        lock.lock();
        try {
            return Optional.ofNullable(live(key));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Replaces what is under a key in one step.
     *
     * @param life how long the new value lives; null keeps the life that the old value was written with
     * @param change from the live value or null to the new value; null leaves everything as it is
     * @return whether there was a change
     */
    boolean compute(K key, @Nullable Duration life, BiFunction<K, @Nullable V, @Nullable V> change) {
        lock.lock();
        try {
            Entry<V> old = entries.get(key);
            V next = change.apply(key, live(key));
            if (next == null) {
                return false;
            }
            Duration lives = life != null || old == null ? life : old.life();
            if (lives == null) {
                throw new IllegalArgumentException("a new entry needs a life");
            }
            entries.remove(key);
            makeRoom();
            entries.put(key, new Entry<>(next, lives, clock.instant().plus(lives)));
            return true;
        } finally {
            lock.unlock();
        }
    }

    void remove(K key) {
        lock.lock();
        try {
            entries.remove(key);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable V live(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (entry.expiresAt().isAfter(clock.instant())) {
            return entry.value();
        }
        entries.remove(key);
        return null;
    }

    private void makeRoom() {
        if (entries.size() < maxEntries) {
            return;
        }
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !entry.expiresAt().isAfter(now));
        Iterator<Entry<V>> oldest = entries.values().iterator();
        while (entries.size() >= maxEntries && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private record Entry<V>(V value, Duration life, Instant expiresAt) {}
}
