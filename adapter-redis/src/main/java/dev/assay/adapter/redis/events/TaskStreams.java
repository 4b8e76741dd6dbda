package dev.assay.adapter.redis.events;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.adapter.redis.wire.TaskForm;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamEntry;

/** Reads the capped streams of changes, one for each task; the id of an entry is the revision. */
final class TaskStreams implements WatchedTasks.Source {

    private final RedisConnection redis;
    private final AssayJson json = new AssayJson();
    private final TaskForm form = new TaskForm(json);

    TaskStreams(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public List<Task> changes(TaskId id, long afterRevision) {
        return redis.ask("read events", client -> changes(client, id, afterRevision));
    }

    private List<Task> changes(UnifiedJedis client, TaskId id, long after) {
        String key = Keys.events(id);
        Optional<List<StreamEntry>> entries = redis.values()
                .read(
                        key,
                        () -> Optional.of(
                                client.xrange(key, new StreamEntryID(after + 1, 0), StreamEntryID.MAXIMUM_ID)),
                        Optional::of);
        return entries.stream()
                .flatMap(List::stream)
                .flatMap(entry -> readable(client, id, entry).stream())
                .toList();
    }

    /** An entry that cannot be read costs itself, not those beside it. */
    private Optional<Task> readable(UnifiedJedis client, TaskId id, StreamEntry entry) {
        return redis.values()
                .read(Keys.events(id), () -> Optional.of(entry.getFields()), fields -> task(client, id, fields));
    }

    private Optional<Task> task(UnifiedJedis client, TaskId id, Map<String, String> fields) {
        return form.read(
                Script.bytes(fields.getOrDefault("status", "")),
                new TaskForm.Beside(fields.getOrDefault("attempt", "0"), fields.getOrDefault("forced", "0"), ""),
                () -> result(client, id));
    }

    private Optional<ProfileAnalysis> result(UnifiedJedis client, TaskId id) {
        return redis.values()
                .bytes(
                        client,
                        Keys.result(id),
                        profile -> json.readProfile(profile).analysis());
    }
}
