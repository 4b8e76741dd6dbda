package dev.assay.adapter.http.follow;

import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.connection.Shares;
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
public final class Streams {

    private final TaskService tasks;
    private final Bounds bounds;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private final InterruptibleWaits waits = new InterruptibleWaits();
    private final Shares shares;

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
        /** The task is no longer kept, and this server has not seen its end. */
        GONE,
        /** The client has its share of streams already. */
        BUSY
    }

    /**
     * The bounds of all streams.
     *
     * @param most how many at once
     * @param perClient how many of them for one client; 0 for any number
     * @param heartbeat how long one is silent at most
     */
    public record Bounds(int most, int perClient, Duration heartbeat) {

        public static Bounds of(HttpLimits limits) {
            return new Bounds(limits.streams(), limits.streamsPerClient(), Duration.ofSeconds(15));
        }
    }

    public Streams(TaskService tasks, Bounds bounds) {
        this.tasks = tasks;
        this.bounds = bounds;
        this.shares = new Shares(bounds.perClient());
    }

    /** Tells whether another stream would be one too many, in all or for this client. */
    boolean full(String client) {
        return waits.closed() || threads.size() >= bounds.most() || shares.spent(client);
    }

    /** Returns how many streams there are. */
    public int size() {
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
     * @param client who follows
     * @param task as it was a moment ago
     * @param seen the last revision that the client has seen; 0 to begin with the task as it is
     * @return empty if the task is gone
     */
    Optional<End> follow(String client, Task task, long seen, Listener listener) {
        if (over(task, seen)) {
            return Optional.of(End.FINISHED);
        }
        if (!shares.take(client)) {
            return Optional.of(End.BUSY);
        }
        try {
            return follow(task, seen, listener);
        } finally {
            shares.giveBack(client);
        }
    }

    private Optional<End> follow(Task task, long seen, Listener listener) {
        // A revision that the task has not reached was not given out by this server, so it is ignored.
        boolean known = seen > 0 && seen <= task.revision();
        long after = known ? seen : task.revision() - 1;
        threads.add(Thread.currentThread());
        try {
            return new Reading(task.id(), after, listener).toTheEnd();
        } catch (StoreException away) {
            return Optional.of(End.AWAY);
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /** Waits while the store is away: a client that follows a task does not notice a short outage. */
    private Optional<Task> next(TaskWatch watch) throws InterruptedException {
        try {
            return waits.interruptibly(() -> watch.next(bounds.heartbeat()));
        } catch (StoreException away) {
            waits.pause(bounds.heartbeat());
            return Optional.empty();
        }
    }

    /** Ends all streams; those that are opened later end at once. */
    public void close() {
        waits.close();
    }

    /** What one client is told of one task. */
    private final class Reading {

        private final TaskId id;
        private final Listener listener;
        private long seen;

        Reading(TaskId id, long seen, Listener listener) {
            this.id = id;
            this.seen = seen;
            this.listener = listener;
        }

        /** @return empty if the task is gone */
        Optional<End> toTheEnd() {
            return tasks.watch(id, seen).map(this::read);
        }

        private End read(TaskWatch opened) {
            try (opened) {
                Optional<End> end = Optional.empty();
                while (end.isEmpty()) {
                    end = waits.closed() ? Optional.of(End.CLOSING) : readOn(opened);
                }
                return end.get();
            } catch (InterruptedException closed) {
                return End.CLOSING;
            }
        }

        private Optional<End> readOn(TaskWatch watch) throws InterruptedException {
            Optional<Task> change = next(watch);
            if (change.isEmpty()) {
                listener.quiet();
                return unheardEnd();
            }
            seen = change.get().revision();
            listener.changed(change.get());
            return change.filter(Task::finished).map(last -> End.FINISHED);
        }

        /**
         * The task may have ended after the wait was over, or without a word to this process: what the client has not
         * been told then is read anew.
         */
        private Optional<End> unheardEnd() {
            try {
                Optional<Task> task = tasks.find(id);
                if (task.filter(last -> last.finished() && !over(last, seen)).isPresent()) {
                    return toTheEnd().or(() -> Optional.of(End.GONE));
                }
                return task.isEmpty()
                        ? Optional.of(End.GONE)
                        : task.filter(Task::finished).map(told -> End.FINISHED);
            } catch (StoreException away) {
                return Optional.empty();
            }
        }
    }
}
