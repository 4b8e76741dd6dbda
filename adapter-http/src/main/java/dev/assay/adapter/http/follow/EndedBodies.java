package dev.assay.adapter.http.follow;

import com.github.benmanes.caffeine.cache.Cache;
import dev.assay.adapter.http.exchange.BoundedCache;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.in.TaskService;
import java.time.Duration;
import java.util.Optional;

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

    private final TaskService tasks;
    private final AssayJson json;
    private final Cache<TaskId, EndedBody> bodies;

    /** @param most bytes to keep */
    public EndedBodies(TaskService tasks, AssayJson json, long most) {
        this.tasks = tasks;
        this.json = json;
        this.bodies = BoundedCache.ofBytes(most, (id, body) -> body.size());
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
            bodies.invalidate(id);
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
        bodies.put(ended.id(), body);
        return body;
    }

    /** Lets go of the tasks of a login. */
    public void forget(Login login) {
        bodies.asMap().keySet().removeIf(id -> id.login().equals(login));
    }

    private Optional<EndedBody> known(TaskId id) {
        return Optional.ofNullable(bodies.getIfPresent(id));
    }
}
