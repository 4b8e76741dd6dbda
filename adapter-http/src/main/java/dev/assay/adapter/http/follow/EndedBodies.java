package dev.assay.adapter.http.follow;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.in.TaskService;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bodies of tasks that have ended, read and written once for all who ask. They never change, but a task may expire
 * or be erased: one that was not asked about for a second is looked for again, without its result. The least used make
 * room when there are too many bytes. Safe for many threads.
 */
public final class EndedBodies {

    /** One looks again from then on, while the others are still answered. */
    private static final long FRESH = Duration.ofMillis(500).toNanos();

    /** From then on the others wait until one has looked. */
    private static final long USABLE = Duration.ofSeconds(1).toNanos();

    private static final float USUAL_LOAD = 0.75f;

    private final TaskService tasks;
    private final AssayJson json;
    private final long most;

    /** Guards the bodies and the sum of their sizes. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<TaskId, EndedBody> bodies = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private long bytes;

    /** @param most bytes to keep */
    public EndedBodies(TaskService tasks, AssayJson json, long most) {
        this.tasks = tasks;
        this.json = json;
        this.most = most;
    }

    /** Returns the body of a task that has ended, if it was read before and the task is still kept. */
    public Optional<EndedBody> find(TaskId id) {
        Optional<EndedBody> known = known(id);
        return known.filter(body -> body.checkedWithin(FRESH) || body.checked(USABLE, () -> kept(id, body)));
    }

    private boolean kept(TaskId id, EndedBody body) {
        boolean kept = tasks.summary(id)
                .filter(TaskSummary::finished)
                .filter(summary -> summary.revision() == body.revision())
                .isPresent();
        if (!kept) {
            forget(id);
        }
        return kept;
    }

    /** Returns the body of a task that has ended. */
    public EndedBody of(Task ended) {
        Optional<EndedBody> known = known(ended.id()).filter(body -> body.revision() == ended.revision());
        if (known.isPresent()) {
            return known.get();
        }
        EndedBody body = new EndedBody(ended.revision(), json.task(ended));
        keep(ended.id(), body);
        return body;
    }

    /** Lets go of the tasks of a login. */
    public void forget(Login login) {
        lock.lock();
        try {
            bodies.keySet().stream()
                    .filter(id -> id.login().equals(login))
                    .toList()
                    .forEach(this::remove);
        } finally {
            lock.unlock();
        }
    }

    private Optional<EndedBody> known(TaskId id) {
        lock.lock();
        try {
            return Optional.ofNullable(bodies.get(id));
        } finally {
            lock.unlock();
        }
    }

    private void forget(TaskId id) {
        lock.lock();
        try {
            remove(id);
        } finally {
            lock.unlock();
        }
    }

    private void keep(TaskId id, EndedBody body) {
        lock.lock();
        try {
            remove(id);
            bodies.put(id, body);
            bytes += body.size();
            Iterator<EndedBody> leastUsed = bodies.values().iterator();
            while (bytes > most && leastUsed.hasNext()) {
                bytes -= leastUsed.next().size();
                leastUsed.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The caller holds the lock. */
    private void remove(TaskId id) {
        Optional.ofNullable(bodies.remove(id)).ifPresent(gone -> bytes -= gone.size());
    }
}
