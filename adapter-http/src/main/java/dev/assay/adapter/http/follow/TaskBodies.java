package dev.assay.adapter.http.follow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import dev.assay.adapter.http.exchange.BoundedCache;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;

/**
 * The bodies of tasks, written once for all who ask: a revision of a task never changes. The least used make room when
 * there are too many bytes. Safe for many threads.
 */
public final class TaskBodies {

    private static final String LEFT = "You no longer wait for this analysis; it goes on because others do";

    private final AssayJson json;
    private final EndedBodies ended;
    private final Cache<Body, byte[]> bodies;

    private enum Content {
        TASK,
        STATUS,
        PROFILE
    }

    private record Body(Content content, TaskId id, long revision) {}

    /**
     * Keeps no body yet.
     *
     * @param most bytes to keep
     * @param ended keeps the bodies of tasks that have ended
     */
    public TaskBodies(AssayJson json, long most, EndedBodies ended) {
        this.json = json;
        this.ended = ended;
        this.bodies = BoundedCache.ofBytes(most, (body, bytes) -> bytes.length);
    }

    /** Returns the JSON form of a task. */
    public byte[] task(Task task) {
        return task.finished()
                ? ended.of(task).json()
                : bodies.get(new Body(Content.TASK, task.id(), task.revision()), absent -> json.task(task));
    }

    /** Returns the JSON form of a task without its result. */
    public byte[] status(Task task) {
        return bodies.get(new Body(Content.STATUS, task.id(), task.revision()), absent -> json.status(task));
    }

    /** Returns the JSON form of a task that goes on without the client who is told. */
    public byte[] left(Task task) {
        ObjectNode body = (ObjectNode) json.read(json.task(task));
        body.put("message", LEFT);
        return json.write(body);
    }

    /** Returns the JSON form of a task with what it has read so far. */
    public byte[] withPreview(Task task, byte[] preview) {
        ObjectNode body = (ObjectNode) json.read(json.task(task));
        body.set("preview", json.read(preview));
        return json.write(body);
    }

    /** Returns the JSON form of the profile of a task that has succeeded. */
    public byte[] profile(TaskId id, ProfileAnalysis analysis) {
        return bodies.get(new Body(Content.PROFILE, id, 0), absent -> json.profile(id, analysis));
    }
}
