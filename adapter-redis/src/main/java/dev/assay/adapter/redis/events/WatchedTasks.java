package dev.assay.adapter.redis.events;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemoryTaskEvents;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tasks that are watched in this process. The stream of each is read once, however many watch it, and handed on to
 * all of them. A stream is read from its beginning when the first watcher comes, and forgotten when the last one
 * leaves.
 */
final class WatchedTasks {

    private static final System.Logger LOG = System.getLogger(WatchedTasks.class.getName());

    /** Where changes are read. */
    interface Source {

        /**
         * Returns the changes of a task after a revision that are still kept, in their order.
         *
         * @throws StoreException if the source is away
         */
        List<Task> changes(TaskId id, long afterRevision);
    }

    /** Is told which tasks are watched here, so that it can say when they change. */
    interface Interest {

        /** The first watcher of a task came. */
        void listen(TaskId id);

        /** The last watcher of a task left. */
        void ignore(TaskId id);
    }

    private final Source source;
    private final Interest interest;
    private final InMemoryTaskEvents local = new InMemoryTaskEvents();

    /**
     * Guards {@link #watched}. What is handed on in this process changes under it too: how far a stream was read and
     * which of its changes are there are one fact.
     */
    private final ReentrantLock watching = new ReentrantLock();

    private final Map<TaskId, Watched> watched = new HashMap<>();

    /** Held from the reading of changes until they are handed on, so that they arrive in order. */
    private final ReentrantLock order = new ReentrantLock();

    WatchedTasks(Source source, Interest interest) {
        this.source = source;
        this.interest = interest;
    }

    /** Returns the tasks that are watched now. */
    Set<TaskId> all() {
        watching.lock();
        try {
            return Set.copyOf(watched.keySet());
        } finally {
            watching.unlock();
        }
    }

    /** @param afterRevision if not 0, the watch begins by reading what happened after it */
    TaskWatch subscribe(TaskId id, long afterRevision) {
        watching.lock();
        try {
            watched.computeIfAbsent(id, first -> new Watched());
            interest.listen(id);
            return new Subscription(id, local.subscribe(id, afterRevision), afterRevision > 0);
        } finally {
            watching.unlock();
        }
    }

    /**
     * Reads what has changed and hands it on; does nothing for a task that is not watched, or whose changes make no
     * sense.
     *
     * @throws StoreException if the source is away
     */
    void read(TaskId id) {
        order.lock();
        try {
            Optional<Reading> reading = begin(id);
            if (reading.isPresent()) {
                List<Task> changes = source.changes(id, reading.get().after());
                handOn(id, reading.get().of(), changes);
            }
        } catch (StoreException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            LOG.log(System.Logger.Level.ERROR, () -> "the events of " + id.login() + " cannot be read", unreadable);
        } finally {
            order.unlock();
        }
    }

    private Optional<Reading> begin(TaskId id) {
        watching.lock();
        try {
            return Optional.ofNullable(watched.get(id)).map(of -> new Reading(of, of.read));
        } finally {
            watching.unlock();
        }
    }

    private void handOn(TaskId id, Watched of, List<Task> changes) {
        watching.lock();
        try {
            // If all have left meanwhile, the next watcher needs the stream from its beginning, not from here.
            if (of.equals(watched.get(id))) {
                for (Task change : changes) {
                    local.publish(change);
                    of.read = change.revision();
                }
            }
        } finally {
            watching.unlock();
        }
    }

    private void leave(TaskId id, TaskWatch watch) {
        watching.lock();
        try {
            watch.close();
            if (!local.watched(id) && watched.remove(id) != null) {
                interest.ignore(id);
                local.forget(id);
            }
        } finally {
            watching.unlock();
        }
    }

    /** One task, from its first watcher here until the last one leaves; guarded by {@link #watching}. */
    private static final class Watched {
        private long read;
    }

    private record Reading(Watched of, long after) {}

    private final class Subscription implements TaskWatch {
        private final TaskId id;
        private final TaskWatch watch;
        private boolean behind;

        Subscription(TaskId id, TaskWatch watch, boolean behind) {
            this.id = id;
            this.watch = watch;
            this.behind = behind;
        }

        /**
         * A watcher that comes back subscribes and then reads the store. What the store held then is read here: if it
         * was read before, changes of the time between would be missing before that state.
         */
        @Override
        public Optional<Task> next(Duration wait) throws InterruptedException {
            if (behind) {
                catchUp();
            }
            return watch.next(wait);
        }

        private void catchUp() throws InterruptedException {
            try {
                read(id);
                behind = false;
            } catch (StoreException away) {
                // An interrupt cuts the connection of its thread.
                if (Thread.interrupted()) {
                    throw new InterruptedException("interrupted while changes were read");
                }
                throw away;
            }
        }

        @Override
        public void close() {
            leave(id, watch);
        }
    }
}
