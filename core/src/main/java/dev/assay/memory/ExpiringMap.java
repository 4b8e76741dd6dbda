package dev.assay.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A map bounded in size and time. When it is full, the oldest entry makes room, among those that may go; what may not
 * go does not expire either. Safe for many threads: what is done to an entry in one call is one step.
 *
 * @param <K> keys with a value of their own
 * @param <V> immutable values
 */
final class ExpiringMap<K, V> {

    private static final int USUAL_CAPACITY = 16;
    private static final float USUAL_LOAD = 0.75f;

    private final Bound<K, V> bound;
    private final InstantSource clock;
    private final Predicate<V> mayGo;

    /**
     * Guards the entries and the sum of their sizes. The functions that callers hand in run under it, and only those.
     */
    private final ReentrantLock lock = new ReentrantLock();

    /** The oldest first. */
    private final Map<K, Entry<V>> entries;

    private long size;

    /** No entry that may go ends before: until then a full map need not be searched for ended ones. */
    private Instant firstEnd = Instant.MAX;

    /**
     * Makes an empty map of so many entries, whose oldest entry is the one that was written longest ago.
     *
     * @param mayGo tells which values may be forgotten
     */
    ExpiringMap(int maxEntries, InstantSource clock, Predicate<V> mayGo) {
        this(new Bound<>(maxEntries, (key, value) -> 1, false), clock, mayGo);
    }

    /**
     * Makes an empty map.
     *
     * @param mayGo tells which values may be forgotten
     */
    ExpiringMap(Bound<K, V> bound, InstantSource clock, Predicate<V> mayGo) {
        this.bound = bound;
        this.clock = clock;
        this.mayGo = mayGo;
        this.entries = new LinkedHashMap<>(USUAL_CAPACITY, USUAL_LOAD, bound.byUse());
    }

    Optional<V> get(K key) {
        return update(key, Step::leave);
    }

    /** Writes a value unless there is a live one that the predicate wants to keep. */
    void putUnless(K key, V value, Duration life, Predicate<V> keep) {
        update(key, present -> present.filter(keep).isPresent() ? Step.leave(false) : Step.write(value, life, true));
    }

    /** Writes a value unless there is a live one; tells whether it was written. */
    boolean putIfAbsent(K key, V value, Duration life) {
        return update(key, present -> present.isPresent() ? Step.leave(false) : Step.write(value, life, true));
    }

    /** Replaces a live value by another, whose life starts again; tells whether it was there. */
    boolean replace(K key, V expected, V next) {
        lock.lock();
        try {
            Optional<Entry<V>> present = live(key).filter(entry -> entry.value().equals(expected));
            present.ifPresent(entry -> write(key, next, entry.life()));
            return present.isPresent();
        } finally {
            lock.unlock();
        }
    }

    void remove(K key) {
        removeIf(key, any -> true);
    }

    /** Removes a value that the predicate finds. */
    void removeIf(K key, Predicate<V> gone) {
        lock.lock();
        try {
            live(key).filter(entry -> gone.test(entry.value())).ifPresent(entry -> forget(key));
        } finally {
            lock.unlock();
        }
    }

    /** Removes all that the predicate finds. */
    void removeAll(BiPredicate<K, V> gone) {
        lock.lock();
        try {
            entries.entrySet().stream()
                    .filter(entry -> gone.test(entry.getKey(), entry.getValue().value()))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(this::forget);
        } finally {
            lock.unlock();
        }
    }

    /** Writes another value in the place of one that is there; its life and its size stay. */
    void rewrite(K key, UnaryOperator<V> change) {
        lock.lock();
        try {
            entries.computeIfPresent(key, (any, entry) -> {
                expectEnd(entry.end());
                return new Entry<>(change.apply(entry.value()), entry.life(), entry.end(), entry.size());
            });
        } finally {
            lock.unlock();
        }
    }

    /** Returns the keys of all that the predicate finds, expired ones included. */
    List<K> keys(BiPredicate<K, V> wanted) {
        lock.lock();
        try {
            return entries.entrySet().stream()
                    .filter(entry ->
                            wanted.test(entry.getKey(), entry.getValue().value()))
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Looks at the live value of a key, and writes what the function wants to be there. */
    <R> R update(K key, Function<Optional<V>, Step<V, R>> function) {
        lock.lock();
        try {
            Step<V, R> step = function.apply(live(key).map(Entry::value));
            step.next().ifPresent(value -> write(key, value, step.life()));
            return step.result();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many entries there are, expired ones included; for tests of what is left behind. */
    int count() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Entry<V>> live(K key) {
        Optional<Entry<V>> entry = Optional.ofNullable(entries.get(key));
        if (entry.filter(present -> over(present, clock.instant())).isPresent()) {
            forget(key);
            return Optional.empty();
        }
        return entry;
    }

    private boolean over(Entry<V> entry, Instant now) {
        return mayGo.test(entry.value()) && !entry.end().isAfter(now);
    }

    private void write(K key, V value, Duration life) {
        forget(key);
        long added = bound.size().applyAsLong(key, value);
        makeRoom(added);
        Instant end = clock.instant().plus(life);
        entries.put(key, new Entry<>(value, life, end, added));
        expectEnd(end);
        size += added;
    }

    private void expectEnd(Instant end) {
        firstEnd = end.isBefore(firstEnd) ? end : firstEnd;
    }

    private void forget(K key) {
        Optional.ofNullable(entries.remove(key)).ifPresent(entry -> size -= entry.size());
    }

    private void makeRoom(long added) {
        if (size + added <= bound.most()) {
            return;
        }
        Instant now = clock.instant();
        if (!firstEnd.isAfter(now)) {
            dropEnded(now);
        }
        drop(entry -> mayGo.test(entry.value()), bound.most() - added);
    }

    private void dropEnded(Instant now) {
        Instant next = Instant.MAX;
        for (Iterator<Entry<V>> all = entries.values().iterator(); all.hasNext(); ) {
            Entry<V> entry = all.next();
            if (over(entry, now)) {
                all.remove();
                size -= entry.size();
            } else if (entry.end().isAfter(now) && entry.end().isBefore(next)) {
                next = entry.end();
            }
        }
        firstEnd = next;
    }

    /** Drops entries, the oldest first, until the others are no larger than that. */
    private void drop(Predicate<Entry<V>> which, long enough) {
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (size > enough && oldestFirst.hasNext()) {
            Entry<V> entry = oldestFirst.next();
            if (which.test(entry)) {
                oldestFirst.remove();
                size -= entry.size();
            }
        }
    }

    private record Entry<V>(V value, Duration life, Instant end, long size) {}
}
