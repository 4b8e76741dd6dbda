package dev.assay.engine.lifecycle;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Locks by key. Each lock guards the steps of all keys with its hash: one key excludes itself, and rarely another. A
 * step takes no second lock of these.
 */
final class StripedLocks {

    private static final int COUNT = 64;

    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toList();

    /** Does a step while no other thread does one under this key. */
    <T> T exclusively(Object key, Supplier<T> step) {
        ReentrantLock lock = locks.get(Math.floorMod(key.hashCode(), COUNT));
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
