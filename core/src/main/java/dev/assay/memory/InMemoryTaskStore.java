package dev.assay.memory;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers tasks inside this process. When it is full, the task that finished longest ago is forgotten. */
public final class InMemoryTaskStore implements TaskStore {

    private final ExpiringMap<TaskId, Task> tasks;

    /**
     * Makes an empty store.
     *
     * @param capacity tasks to keep; unfinished ones are kept beyond it
     * @param clock for retention
     */
    public InMemoryTaskStore(int capacity, InstantSource clock) {
        tasks = new ExpiringMap<>(capacity, clock, Task::finished);
    }

    @Override
    public void add(Task task, Duration retention) {
        if (!tasks.putUnless(task.id(), new ExpiringMap.Entry<>(task, retention), present -> true)) {
            throw new IllegalStateException("task " + task.id() + " is stored already");
        }
    }

    @Override
    public boolean replace(Task expected, Task next) {
        return tasks.replace(expected.id(), expected, next);
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return tasks.get(id);
    }

    @Override
    public void remove(TaskId id) {
        tasks.remove(id);
    }
}
