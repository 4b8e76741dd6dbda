package dev.assay.adapter.http.follow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The bodies of tasks, written once for all who ask: a revision of a task never changes. The least used make room when
 * there are too many bytes. Safe for many threads.
 */
public final class TaskBodies {

    private static final String LEFT = "You no longer wait for this analysis; it goes on because others do";
    private static final float USUAL_LOAD = 0.75f;

    private final AssayJson json;
    private final EndedBodies ended;
    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Form, byte[]> bodies = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private long bytes;

    private enum Kind {
        TASK,
        STATUS,
        PROFILE
    }

    private record Form(Kind kind, TaskId id, long revision) {}

    /**
     * Keeps no body yet.
     *
     * @param most bytes to keep
     * @param ended keeps the bodies of tasks that have ended
     */
    public TaskBodies(AssayJson json, long most, EndedBodies ended) {
        this.json = json;
        this.ended = ended;
        this.most = most;
    }

    /** Returns the JSON form of a task. */
    public byte[] task(Task task) {
        return task.finished()
                ? ended.of(task).json()
                : kept(new Form(Kind.TASK, task.id(), task.revision()), () -> json.task(task));
    }

    /** Returns the JSON form of a task without its result. */
    public byte[] status(Task task) {
        return kept(new Form(Kind.STATUS, task.id(), task.revision()), () -> json.status(task));
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
        return kept(new Form(Kind.PROFILE, id, 0), () -> json.profile(id, analysis));
    }

    private byte[] kept(Form form, Supplier<byte[]> writing) {
        Optional<byte[]> known = known(form);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] body = writing.get();
        keep(form, body);
        return body;
    }

    private Optional<byte[]> known(Form form) {
        lock.lock();
        try {
            return Optional.ofNullable(bodies.get(form));
        } finally {
            lock.unlock();
        }
    }

    private void keep(Form form, byte[] body) {
        lock.lock();
        try {
            if (bodies.put(form, body) == null) {
                bytes += body.length;
            }
            Iterator<byte[]> leastUsed = bodies.values().iterator();
            while (bytes > most && leastUsed.hasNext()) {
                bytes -= leastUsed.next().length;
                leastUsed.remove();
            }
        } finally {
            lock.unlock();
        }
    }
}
