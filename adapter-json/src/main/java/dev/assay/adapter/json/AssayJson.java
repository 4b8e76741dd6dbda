package dev.assay.adapter.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.Previews.Preview;
import dev.assay.port.out.ProfileCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes and reads tasks and profiles: UTF-8, keys in snake case, times as ISO-8601 in UTC, absent parts as null.
 * Immutable and safe for many threads; one instance serves a process.
 */
public final class AssayJson {

    private final ObjectMapper mapper = Mapping.newMapper();

    /** Makes a reader and writer. */
    public AssayJson() {}

    /**
     * Writes a profile.
     *
     * @param task the task that made it; becomes {@code user_data.task_id}
     */
    public byte[] profile(TaskId task, ProfileAnalysis analysis) {
        return write(ProfileJson.of(task, analysis));
    }

    /** Writes a profile that was analysed while the shared store was away: it says so. */
    public byte[] degradedProfile(TaskId task, ProfileAnalysis analysis) {
        return write(ProfileJson.of(task, analysis, true));
    }

    /** Writes what a client polls for; the profile is part of it once the task has succeeded. */
    public byte[] task(Task task) {
        return write(TaskJson.of(task));
    }

    /** Writes a task without its profile, for a store that keeps both apart. */
    public byte[] status(Task task) {
        return write(TaskJson.of(task).withoutResult());
    }

    /**
     * Reads what {@link #status} wrote.
     *
     * @param result looks up the profile of a task that has one
     * @return empty if the task has a profile and it cannot be found
     * @throws JsonFormException if it is something else
     */
    public Optional<Task> readStatus(byte[] json, Supplier<Optional<ProfileAnalysis>> result) {
        TaskJson read = taskJson(json);
        return read.completed() ? result.get().map(profile -> read.toTask(() -> profile)) : Optional.of(read.toTask());
    }

    /** Writes a task as {@link #task} does, but without its profile. */
    public byte[] summary(TaskSummary task) {
        return write(TaskJson.of(task));
    }

    /**
     * Reads what {@link #status} wrote, without looking for the profile.
     *
     * @throws JsonFormException if it is something else
     */
    public TaskSummary readSummary(byte[] json) {
        try {
            return taskJson(json).toSummary();
        } catch (IllegalArgumentException unreadable) {
            throw notATask(unreadable);
        }
    }

    /** Writes a batch for a store. */
    public byte[] batch(Batch batch) {
        return write(BatchJson.of(batch));
    }

    /**
     * Reads what {@link #batch} wrote.
     *
     * @throws JsonFormException if it is something else
     */
    public Batch readBatch(byte[] json) {
        try {
            return mapper.readValue(json, BatchJson.class).toBatch();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new JsonFormException("this is not a batch: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Writes what a submitter is told at once: the shape of a profile with nothing in it but the task id. */
    public byte[] started(Task task) {
        return write(StartedJson.of(task));
    }

    /**
     * Reads what {@link #profile} wrote.
     *
     * @throws JsonFormException if it is something else
     */
    public ProfileCache.Entry readProfile(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            int version = tree.path("schema_version").asInt();
            if (version != ProfileJson.SCHEMA_VERSION) {
                throw new IllegalArgumentException(
                        "its schema_version is " + version + " and not " + ProfileJson.SCHEMA_VERSION);
            }
            ProfileJson profile = mapper.treeToValue(tree, ProfileJson.class);
            return new ProfileCache.Entry(new TaskId(profile.userData().taskId()), profile.toAnalysis());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new JsonFormException("this is not a profile: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Reads what {@link #task} wrote. Whether fresh data was asked for is not part of that form and comes back false.
     *
     * @throws JsonFormException if it is something else
     */
    public Task readTask(byte[] json) {
        try {
            return taskJson(json).toTask();
        } catch (IllegalArgumentException unreadable) {
            throw notATask(unreadable);
        }
    }

    private TaskJson taskJson(byte[] json) {
        try {
            return Optional.ofNullable(mapper.readValue(json, TaskJson.class))
                    .orElseThrow(() -> new IllegalArgumentException("it is null"));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw notATask(unreadable);
        }
    }

    private static JsonFormException notATask(Exception unreadable) {
        return new JsonFormException("this is not a task: " + unreadable.getMessage(), unreadable);
    }

    /** Writes what a task has read so far, for clients: a part that has not been read is not there. */
    public byte[] preview(TaskId task, Preview preview) {
        return write(PreviewJson.forClients(task, preview, mapper));
    }

    /** Writes what a task has read so far, for a store. */
    public byte[] storedPreview(TaskId task, Preview preview) {
        return write(PreviewJson.forStore(task, preview, mapper));
    }

    /**
     * Reads what {@link #storedPreview} wrote.
     *
     * @throws JsonFormException if it is something else
     */
    public Preview readStoredPreview(byte[] json) {
        try {
            return PreviewJson.ofStore(mapper.readTree(json), mapper);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new JsonFormException("this is not a preview: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Writes people side by side, in their order: facts as they stand in their profiles, and what they share.
     *
     * @param people those who are compared
     */
    public byte[] comparison(List<ProfileAnalysis> people) {
        return write(Comparison.of(people, mapper));
    }

    /**
     * Writes any other value in the same style, for bodies that only one adapter knows.
     *
     * @param value a record, map or list
     */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(
                    "no JSON form for a " + value.getClass().getSimpleName(), bug);
        }
    }

    /**
     * Reads any JSON.
     *
     * @throws JsonFormException if it is not JSON; the message names the place
     */
    public JsonNode read(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException malformed) {
            // The parser's own words name its classes and settings.
            throw new JsonFormException("malformed JSON" + place(malformed), malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    private static String place(JsonProcessingException malformed) {
        return malformed.getLocation() == null
                ? ""
                : " at line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr();
    }
}
