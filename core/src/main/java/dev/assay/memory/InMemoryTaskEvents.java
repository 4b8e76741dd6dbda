package dev.assay.memory;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.TaskEvents;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells watchers inside this process. A task under way has one channel with its recent changes; watchers only remember
 * how far they have read, so a slow one costs nothing.
 */
public final class InMemoryTaskEvents implements TaskEvents {

    private final Map<TaskId, TaskChannel> channels = new ConcurrentHashMap<>();

    /** Makes a hub without watchers. */
    public InMemoryTaskEvents() {}

    /** Tells the watchers of this task; never waits for them. Changes are to be published in their order. */
    public void publish(Task task) {
        channels.compute(task.id(), (id, present) -> {
            TaskChannel channel = present == null ? new TaskChannel() : present;
            channel.publish(task);
            return channel.needed() ? channel : null;
        });
    }

    /** Forgets what was published of a task, unless somebody watches it. */
    public void forget(TaskId id) {
        channels.computeIfPresent(id, (key, channel) -> channel.watched() ? channel : null);
    }

    @Override
    public TaskWatch subscribe(TaskId id, long afterRevision) {
        TaskChannel channel = channels.compute(id, (key, present) -> {
            TaskChannel joined = present == null ? new TaskChannel() : present;
            joined.join();
            return joined;
        });
        return new Subscription(id, channel, afterRevision);
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
