package dev.assay.adapter.redis;

import dev.assay.adapter.json.AssayJson;
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
        List<StreamEntry> entries =
                client.xrange(Keys.events(id), new StreamEntryID(after + 1, 0), StreamEntryID.MAXIMUM_ID);
        return entries.stream()
                .flatMap(entry -> task(client, id, entry.getFields()).stream())
                .toList();
    }

    private Optional<Task> task(UnifiedJedis client, TaskId id, Map<String, String> fields) {
        return form.read(
                Script.bytes(fields.getOrDefault("status", "")),
                new TaskForm.Beside(fields.getOrDefault("attempt", "0"), fields.getOrDefault("forced", "0"), ""),
                () -> result(client, id));
    }

    private Optional<ProfileAnalysis> result(UnifiedJedis client, TaskId id) {
        return Optional.ofNullable(client.get(Script.bytes(Keys.result(id))))
                .map(profile -> json.readProfile(profile).analysis());
    }
}
