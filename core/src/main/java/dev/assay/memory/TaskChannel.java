package dev.assay.memory;

import dev.assay.domain.task.Task;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The recent changes of one task, and those who wait for the next. */
final class TaskChannel {

    /** More changes than a usual analysis has. */
    private static final int HISTORY = 256;

    /** Guards all fields; {@link #changed} wakes the watchers when a change comes. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private final Deque<Task> history = new ArrayDeque<>();
    private int watchers;
    private long last;
    private boolean kept;

    /** Adds a change; does nothing if this revision, or a later one, was added already. */
    void publish(Task task) {
        lock.lock();
        try {
            if (task.revision() <= last) {
                return;
            }
            if (history.size() == HISTORY) {
                history.removeFirst();
            }
            history.addLast(task);
            last = task.revision();
            // From the first change on, not from the end on: a watcher may leave at any moment and come back.
            kept = kept || !task.finished();
            letGoOfTheEnd();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void join() {
        lock.lock();
        try {
            watchers++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            watchers--;
            letGoOfTheEnd();
        } finally {
            lock.unlock();
        }
    }

    /** No watcher waits for it: one that comes now finds it in the store, which may forget its large result. */
    private void letGoOfTheEnd() {
        if (watchers == 0 && !history.isEmpty() && history.getLast().finished()) {
            history.removeLast();
        }
    }

    /** Keeps the changes no longer for watchers that may come back. */
    void release() {
        lock.lock();
        try {
            kept = false;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether there are changes to keep for watchers that may come back; an end alone is in the store. */
    boolean kept() {
        lock.lock();
        try {
            return kept;
        } finally {
            lock.unlock();
        }
    }

    boolean watched() {
        lock.lock();
        try {
            return watchers > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether the channel is kept or watched. */
    boolean needed() {
        lock.lock();
        try {
            return kept || watchers > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the oldest change after a revision; empty if there is none in time. */
    Optional<Task> next(long afterRevision, Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lockInterruptibly();
        try {
            Optional<Task> next = after(afterRevision);
            while (next.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                next = after(afterRevision);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Task> after(long revision) {
        return history.stream().filter(task -> task.revision() > revision).findFirst();
    }
}
