package dev.assay.memory;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells watchers inside this process. A task under way has one channel with its recent changes; watchers only remember
 * how far they have read, so a slow one costs nothing. The changes of the tasks that ended last are kept for watchers
 * that lost their connection and come back.
 */
public final class InMemoryTaskEvents {

    private static final int ENDED = 256;

    private final Map<TaskId, TaskChannel> channels = new ConcurrentHashMap<>();

    /** Tasks that have ended, the one that did so first first; their channels are kept until they are released. */
    private final SequencedSet<TaskId> ended = new LinkedHashSet<>();

    /** Guards {@link #ended}; not held while a channel changes. */
    private final ReentrantLock lock = new ReentrantLock();

    /** Makes a hub without watchers. */
    public InMemoryTaskEvents() {}

    /**
     * Tells the watchers of this task; never waits for them. Changes are to be published in their order; a revision
     * that was published already is ignored.
     */
    public void publish(Task task) {
        TaskChannel channel = channels.compute(task.id(), (id, present) -> {
            TaskChannel published = present == null ? new TaskChannel() : present;
            published.publish(task);
            return published.needed() ? published : null;
        });
        // The channel is kept by itself until it is released here: a watcher that leaves meanwhile takes nothing along.
        if (task.finished() && channel != null && channel.kept()) {
            retain(task.id()).ifPresent(this::release);
        }
    }

    /** Counts a task among those that have ended; returns the one whose changes make room. */
    private Optional<TaskId> retain(TaskId id) {
        lock.lock();
        try {
            ended.add(id);
            return ended.size() > ENDED ? Optional.of(ended.removeFirst()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void release(TaskId id) {
        channels.computeIfPresent(id, (key, channel) -> {
            channel.release();
            return channel.needed() ? channel : null;
        });
    }

    /** Forgets what was published of a task, unless a watcher is there. */
    public void forget(TaskId id) {
        lock.lock();
        try {
            ended.remove(id);
        } finally {
            lock.unlock();
        }
        release(id);
    }

    /** Subscribes to the changes of a task, see {@link dev.assay.port.out.TaskStore#subscribe}. */
    public TaskWatch subscribe(TaskId id, long afterRevision) {
        TaskChannel channel = channels.compute(id, (key, present) -> {
            TaskChannel joined = present == null ? new TaskChannel() : present;
            joined.join();
            return joined;
        });
        return new Subscription(id, channel, afterRevision);
    }

    /** Tells whether a task has a watcher. */
    public boolean watched(TaskId id) {
        return Optional.ofNullable(channels.get(id))
                .filter(TaskChannel::watched)
                .isPresent();
    }

    /** Returns how many tasks have a channel; for tests of what is left behind. */
    int open() {
        return channels.size();
    }

    private final class Subscription implements TaskWatch {
        private final TaskId id;
        private final TaskChannel channel;
        private final AtomicBoolean closed = new AtomicBoolean();
        private long seen;

        Subscription(TaskId id, TaskChannel channel, long seen) {
            this.id = id;
            this.channel = channel;
            this.seen = seen;
        }

        @Override
        public Optional<Task> next(Duration wait) throws InterruptedException {
            Optional<Task> next = channel.next(seen, wait);
            next.ifPresent(task -> seen = task.revision());
            return next;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                channels.computeIfPresent(id, (key, present) -> {
                    channel.leave();
                    return present.needed() ? present : null;
                });
            }
        }
    }
}
