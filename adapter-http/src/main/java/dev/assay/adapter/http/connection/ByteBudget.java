package dev.assay.adapter.http.connection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes of answers that may wait for their clients at once, all together: an answer that its client does not take
 * holds memory for as long as it waits. Safe for many threads.
 */
public final class ByteBudget {

    private final long most;

    /** Guards the two counts below. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition freed = lock.newCondition();
    private long taken;
    private long wanted;

    /** @param most bytes, at least 1 */
    public ByteBudget(long most) {
        this.most = most;
    }

    /**
     * Takes room, as soon as there is enough. What is larger than all of it is let through alone.
     *
     * @return false if there was not enough in time
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    boolean take(int bytes, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!fits(bytes) && !await(bytes, longest.toNanos())) {
                return false;
            }
            taken += bytes;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean await(int bytes, long nanos) throws InterruptedException {
        wanted += bytes;
        try {
            long left = nanos;
            while (!fits(bytes) && left > 0) {
                left = freed.awaitNanos(left);
            }
            return fits(bytes);
        } finally {
            wanted -= bytes;
        }
    }

    private boolean fits(int bytes) {
        return taken == 0 || taken + bytes <= most;
    }

    /** Gives room back that was taken. */
    void giveBack(int bytes) {
        lock.lock();
        try {
            taken -= bytes;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many bytes are waited for; 0 while there is room for all. */
    long wanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }
}
