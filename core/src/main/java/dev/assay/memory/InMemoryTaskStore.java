package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers tasks inside this process. When it is full, the task that finished longest ago is forgotten. */
public final class InMemoryTaskStore implements TaskStore {

    private final ExpiringMap<TaskId, Task> tasks;
    private final InMemoryTaskEvents events;

    /**
     * Guards storing a change together with publishing it: watchers must hear of changes in their order, the last one
     * last, or they would wait for another for ever.
     */
    private final ReentrantLock order = new ReentrantLock();

    /**
     * Makes an empty store.
     *
     * @param capacity tasks to keep; unfinished ones are kept beyond it
     * @param clock for retention
     * @param events hears of every change
     */
    public InMemoryTaskStore(int capacity, InstantSource clock, InMemoryTaskEvents events) {
        tasks = new ExpiringMap<>(capacity, clock, Task::finished);
        this.events = events;
    }

    @Override
    public void add(Task task, Duration retention) {
        order.lock();
        try {
            if (!tasks.putIfAbsent(task.id(), task, retention)) {
                throw new IllegalStateException("task " + task.id() + " is stored already");
            }
            events.publish(task);
        } finally {
            order.unlock();
        }
    }

    @Override
    public boolean replace(Task expected, Task next) {
        order.lock();
        try {
            boolean first = tasks.replace(expected.id(), expected, next);
            if (first) {
                events.publish(next);
            }
            return first;
        } finally {
            order.unlock();
        }
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return tasks.get(id);
    }

    @Override
    public void remove(TaskId id) {
        tasks.remove(id);
        events.forget(id);
    }

    /** Returns the tasks of a login that have not ended. */
    List<TaskId> unfinished(Login login) {
        return tasks.keys((id, task) -> id.login().equals(login) && !task.finished());
    }

    /** Forgets all tasks of a login. */
    void erase(Login login) {
        tasks.keys((id, task) -> id.login().equals(login)).forEach(this::remove);
    }

    @Override
    public TaskWatch subscribe(TaskId id, long afterRevision) {
        return events.subscribe(id, afterRevision);
    }
}
