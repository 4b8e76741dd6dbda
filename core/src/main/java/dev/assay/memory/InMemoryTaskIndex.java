package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows the tasks of clients and the clients of tasks inside this process. The client, or task, that was heard of
 * longest ago makes room for others.
 */
public final class InMemoryTaskIndex implements TaskIndex {

    private static final int CLIENTS = 10_000;
    private static final int TASKS_OF_A_CLIENT = 1000;
    private static final float USUAL_LOAD = 0.75f;

    private final TaskStore store;
    private final int mostAudiences;

    /** Guards clients and their tasks together, so that no client joins a task that its last one leaves. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Client> clients = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private final Map<TaskId, WaitingClients> audiences = new LinkedHashMap<>(16, USUAL_LOAD, true);

    /**
     * Makes an index that knows nothing yet.
     *
     * @param store tells whether a task has finished
     * @param tasks whose clients are known at once
     */
    public InMemoryTaskIndex(TaskStore store, int tasks) {
        this.store = store;
        this.mostAudiences = tasks;
    }

    @Override
    public boolean start(TaskId id, String client, int mostUnfinished) {
        lock.lock();
        try {
            Client known = client(client);
            if (mostUnfinished > 0 && known.unfinished.size() >= mostUnfinished) {
                known.unfinished.removeIf(task ->
                        store.find(task).filter(found -> !found.finished()).isEmpty());
                if (known.unfinished.size() >= mostUnfinished) {
                    return false;
                }
            }
            if (mostUnfinished > 0) {
                known.unfinished.add(id);
            }
            known.note(id);
            audience(id).join(client);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean join(TaskId id, String client) {
        lock.lock();
        try {
            if (!audience(id).join(client)) {
                return false;
            }
            client(client).note(id);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Departure leave(TaskId id, String client) {
        lock.lock();
        try {
            Departure departure = Optional.ofNullable(audiences.get(id))
                    .map(known -> known.leave(client))
                    .orElse(Departure.STRANGER);
            if (departure == Departure.OTHERS_WAIT) {
                client(client).unfinished.remove(id);
            }
            return departure;
        } finally {
            lock.unlock();
        }
    }

    private WaitingClients audience(TaskId id) {
        WaitingClients known = audiences.computeIfAbsent(id, any -> new WaitingClients());
        if (audiences.size() > mostAudiences) {
            audiences.remove(audiences.keySet().iterator().next());
        }
        return known;
    }

    private Client client(String name) {
        Client known = clients.computeIfAbsent(name, any -> new Client());
        if (clients.size() > CLIENTS) {
            clients.remove(clients.keySet().iterator().next());
        }
        return known;
    }

    @Override
    public List<TaskId> newest(String client, Optional<TaskId> before, int most) {
        lock.lock();
        try {
            NavigableMap<String, TaskId> tasks = Optional.ofNullable(clients.get(client))
                    .map(known -> known.tasks)
                    .orElseGet(TreeMap::new);
            return before.map(id -> tasks.headMap(key(id), false)).orElse(tasks).descendingMap().values().stream()
                    .limit(most)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<TaskSummary> summaries(List<TaskId> ids) {
        List<TaskSummary> summaries = new ArrayList<>();
        ids.forEach(id -> store.find(id).map(TaskSummary::of).ifPresent(summaries::add));
        return summaries;
    }

    /** Forgets the tasks of a login. */
    void erase(Login login) {
        lock.lock();
        try {
            audiences.keySet().removeIf(task -> task.login().equals(login));
            clients.values().forEach(client -> {
                client.unfinished.removeIf(task -> task.login().equals(login));
                client.tasks.values().removeIf(task -> task.login().equals(login));
            });
        } finally {
            lock.unlock();
        }
    }

    private static String key(TaskId id) {
        return id.order() + id;
    }

    private static final class Client {
        private final NavigableMap<String, TaskId> tasks = new TreeMap<>();
        private final Set<TaskId> unfinished = new HashSet<>();

        void note(TaskId id) {
            tasks.put(key(id), id);
            if (tasks.size() > TASKS_OF_A_CLIENT) {
                tasks.pollFirstEntry();
            }
        }
    }
}
