package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Lane.Priority;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** A queue inside this process: what it holds ends with the process. */
public final class InMemoryTaskQueue implements TaskQueue {

    private final int capacity;

    /** Guards what waits and what is known; {@link #filled} wakes a worker when a task comes. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition filled = lock.newCondition();
    private final Set<TaskId> known = new HashSet<>();
    private final Map<Priority, Turns> lanes = new EnumMap<>(Priority.class);
    private int waiting;

    /** @param capacity tasks that may wait */
    public InMemoryTaskQueue(int capacity) {
        this.capacity = capacity;
        for (Priority priority : Priority.values()) {
            lanes.put(priority, new Turns());
        }
    }

    @Override
    public boolean offer(TaskId id, Lane lane) {
        lock.lock();
        try {
            if (known.contains(id)) {
                moveForward(id, lane);
                return true;
            }
            if (waiting == capacity) {
                return false;
            }
            known.add(id);
            turns(lane.priority()).add(lane.client(), id);
            waiting++;
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void moveForward(TaskId id, Lane lane) {
        if (lane.priority() == Priority.INTERACTIVE && turns(Priority.BATCH).remove(id)) {
            turns(Priority.INTERACTIVE).add(lane.client(), id);
        }
    }

    private Turns turns(Priority priority) {
        return lanes.getOrDefault(priority, new Turns());
    }

    @Override
    public List<Delivery> poll(int most, Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && left > 0) {
                left = filled.awaitNanos(left);
            }
            List<Delivery> taken = new ArrayList<>();
            while (taken.size() < most && waiting > 0) {
                taken.add(new Delivery(next(), 1, 0));
            }
            return List.copyOf(taken);
        } finally {
            lock.unlock();
        }
    }

    private TaskId next() {
        waiting--;
        return lanes.values().stream()
                .flatMap(turns -> turns.next().stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whatever became of it: there is no other process that could go on with it. */
    @Override
    public void settle(Delivery delivery, Settlement settlement) {
        lock.lock();
        try {
            known.remove(delivery.task());
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the tasks of a login that wait. */
    void erase(Login login) {
        lock.lock();
        try {
            List<TaskId> gone = known.stream()
                    .filter(task -> task.login().equals(login))
                    .filter(task -> lanes.values().stream().anyMatch(turns -> turns.remove(task)))
                    .toList();
            gone.forEach(known::remove);
            waiting -= gone.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Backlog backlog() {
        lock.lock();
        try {
            return new Backlog(
                    waiting, lanes.values().stream().flatMap(Turns::heads).min(Comparator.comparing(TaskId::order)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean durable() {
        return false;
    }

    /** Round robin over clients: a client that was served goes to the end. */
    private static final class Turns {
        private final Map<String, Deque<TaskId>> clients = new LinkedHashMap<>();

        void add(String client, TaskId id) {
            clients.computeIfAbsent(client, any -> new ArrayDeque<>()).addLast(id);
        }

        boolean remove(TaskId id) {
            boolean removed = clients.values().stream().anyMatch(tasks -> tasks.remove(id));
            clients.values().removeIf(Deque::isEmpty);
            return removed;
        }

        Stream<TaskId> heads() {
            return clients.values().stream().map(Deque::getFirst);
        }

        Optional<TaskId> next() {
            return clients.entrySet().stream().findFirst().map(turn -> {
                clients.remove(turn.getKey());
                TaskId first = turn.getValue().removeFirst();
                if (!turn.getValue().isEmpty()) {
                    clients.put(turn.getKey(), turn.getValue());
                }
                return first;
            });
        }
    }
}
