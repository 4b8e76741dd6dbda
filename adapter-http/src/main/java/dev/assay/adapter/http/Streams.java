package dev.assay.adapter.http;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that follow tasks on behalf of clients. Each follows one task and reads what changes from the history
 * that all its followers share, so that a slow client costs its own thread and nothing else. A server that closes ends
 * them all.
 */
final class Streams {

    private final TaskService tasks;
    private final Bounds bounds;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private final Sleepers sleepers = new Sleepers();

    /** Where changes go. */
    interface Listener {

        /** Takes a change. */
        void changed(Task task);

        /** Is told that nothing has changed for a while. */
        void quiet();
    }

    /** Why a stream ended. */
    enum End {
        /** The task has ended. */
        FINISHED,
        /** The server closes. */
        CLOSING,
        /** The store is away. */
        AWAY,
        /** The task is kept no longer, and nobody here has seen its end. */
        GONE
    }

    /**
     * The bounds of all streams.
     *
     * @param most how many at once
     * @param heartbeat how long one is silent at most
     */
    record Bounds(int most, Duration heartbeat) {

        static Bounds of(HttpLimits limits) {
            return new Bounds(limits.streams(), Duration.ofSeconds(15));
        }
    }

    Streams(TaskService tasks, Bounds bounds) {
        this.tasks = tasks;
        this.bounds = bounds;
    }

    /** Tells whether another stream would be one too many. */
    boolean full() {
        return sleepers.closed() || threads.size() >= bounds.most();
    }

    /** Returns how many streams there are. */
    int size() {
        return threads.size();
    }

    /** Looks a task up. */
    Optional<Task> find(TaskId id) {
        return tasks.find(id);
    }

    /** Tells whether a client that has seen so much has seen all there will ever be. */
    static boolean over(Task task, long seen) {
        return task.finished() && seen == task.revision();
    }

    /**
     * Follows a task on the calling thread until it ends or the server closes.
     *
     * @param task as it was a moment ago
     * @param seen the last revision that the client has seen; 0 to begin with the task as it is
     * @return empty if the task is gone
     */
    Optional<End> follow(Task task, long seen, Listener listener) {
        if (over(task, seen)) {
            return Optional.of(End.FINISHED);
        }
        // A revision that nobody has given out yet says nothing.
        boolean known = seen > 0 && seen <= task.revision();
        long after = known ? seen : task.revision() - 1;
        try {
            return tasks.watch(task.id(), after).map(watch -> read(watch, task.id(), listener));
        } catch (StoreException away) {
            return Optional.of(End.AWAY);
        }
    }

    private End read(TaskWatch opened, TaskId id, Listener listener) {
        threads.add(Thread.currentThread());
        try (opened) {
            return readOn(opened, id, listener);
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private End readOn(TaskWatch watch, TaskId id, Listener listener) {
        while (!sleepers.closed()) {
            try {
                Optional<Task> change = next(watch);
                change.ifPresentOrElse(listener::changed, listener::quiet);
                Optional<End> end =
                        change.isPresent() ? change.filter(Task::finished).map(last -> End.FINISHED) : unseenEnd(id);
                if (end.isPresent()) {
                    return end.get();
                }
            } catch (InterruptedException closed) {
                return End.CLOSING;
            }
        }
        return End.CLOSING;
    }

    /** A store comes back; whoever follows a task does not have to know that it was away. */
    private Optional<Task> next(TaskWatch watch) throws InterruptedException {
        try {
            return sleepers.sleep(() -> watch.next(bounds.heartbeat()));
        } catch (StoreException away) {
            sleepers.pause(bounds.heartbeat());
            return Optional.empty();
        }
    }

    /** A client that has seen the end already waits for nothing. */
    private Optional<End> unseenEnd(TaskId id) {
        try {
            Optional<Task> task = tasks.find(id);
            return task.isEmpty()
                    ? Optional.of(End.GONE)
                    : task.filter(Task::finished).map(over -> End.FINISHED);
        } catch (StoreException away) {
            return Optional.empty();
        }
    }

    /** Ends all, and whoever comes later at once. */
    void close() {
        sleepers.close();
    }
}
