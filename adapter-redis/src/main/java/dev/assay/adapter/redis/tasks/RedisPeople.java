package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.KeyScan;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.queue.QueueErasure;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.port.out.TaskIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Erases people from Redis. It looks through the names of all keys, which no submission has to pay for and an erasure,
 * being rare, can: some tenths of a second for each million keys.
 */
public final class RedisPeople implements PersonalData {

    private static final Pattern TASK = Pattern.compile("github_profile_[a-z0-9_-]+_[0-9]{33}");

    private final RedisConnection redis;
    private final QueueErasure queue;
    private final TaskIndex index;
    private final AssayJson json = new AssayJson();

    public RedisPeople(RedisConnection redis, QueueErasure queue, TaskIndex index) {
        this.redis = redis;
        this.queue = queue;
        this.index = index;
    }

    @Override
    public Set<Login> names(Login login) {
        return Set.of();
    }

    @Override
    public List<TaskId> unfinished(Login login) {
        List<TaskId> tasks = redis.ask(
                "look for tasks of a person",
                client -> keys(client, login).stream()
                        .filter(key -> key.startsWith("task_status:"))
                        .flatMap(key -> task(key).stream())
                        .toList());
        return index.summaries(tasks).stream()
                .filter(task -> !task.finished())
                .map(TaskSummary::id)
                .toList();
    }

    @Override
    public void erase(Login login) {
        redis.ask("erase a person", client -> {
            Set<String> keys = keys(client, login);
            Set<TaskId> tasks = keys.stream().flatMap(key -> task(key).stream()).collect(Collectors.toSet());
            // The status first: a run that finds it gone clears away what it has written since. And all others by name,
            // as a run may have written some of them after the names of the keys were read.
            tasks.forEach(task -> client.unlink(Keys.status(task)));
            tasks.forEach(task -> Keys.of(task).forEach(client::unlink));
            leaveLists(client, login);
            keys.forEach(client::unlink);
            List.of(Keys.profile(login), Keys.profileTask(login), Keys.claim(Claim.flight(login)))
                    .forEach(client::unlink);
            forgetClaims(client, login);
            leaveBatches(client, login);
            return tasks;
        });
        // The queue comes last, by the ids that it knows itself: a worker must not take a task whose record is gone.
        queue.erase(queued(login));
    }

    /** The queue names its tasks itself, those too that nothing else is left of, and those that were set aside. */
    private Set<TaskId> queued(Login login) {
        return redis.ask(
                "look for a person in the queue",
                client -> Stream.concat(
                                client.hkeys(Keys.queue("tasks")).stream(),
                                client.xrange(Keys.queue("dead"), "-", "+").stream()
                                        .map(entry -> entry.getFields().getOrDefault("task", "")))
                        .flatMap(text -> task(text).stream())
                        .filter(task -> task.login().equals(login))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> keys(UnifiedJedis client, Login login) {
        return KeyScan.keys(client, "*github_profile_" + login + "_*").stream()
                .filter(key -> of(key, login))
                .collect(Collectors.toSet());
    }

    private static Optional<TaskId> task(String text) {
        Matcher found = TASK.matcher(text);
        return found.find() ? Optional.of(new TaskId(found.group())) : Optional.empty();
    }

    /** Takes tasks out of the lists of those who started or joined them, where they stay after they have expired. */
    private static void leaveLists(UnifiedJedis client, Login login) {
        for (String key : KeyScan.keys(client, Keys.client("*", "tasks"))) {
            client.zrange(key, 0, -1).stream()
                    .filter(member -> of(member, login))
                    .forEach(member -> client.zrem(key, member));
        }
        for (String key : KeyScan.keys(client, Keys.client("*", "unfinished"))) {
            client.smembers(key).stream()
                    .filter(member -> of(member, login))
                    .forEach(member -> client.srem(key, member));
        }
    }

    private static boolean of(String text, Login login) {
        return task(text).filter(task -> task.login().equals(login)).isPresent();
    }

    /** What was submitted under an idempotency key holds the id of its task. */
    private static void forgetClaims(UnifiedJedis client, Login login) {
        for (String key : KeyScan.keys(client, "assay:idempotency:*")) {
            Optional.ofNullable(client.get(key))
                    .flatMap(RedisPeople::task)
                    .filter(task -> task.login().equals(login))
                    .ifPresent(task -> client.unlink(key));
        }
    }

    private void leaveBatches(UnifiedJedis client, Login login) {
        for (String key : KeyScan.keys(client, "assay:batch:*")) {
            Optional.ofNullable(client.get(Script.bytes(key))).ifPresent(body -> {
                Batch batch = json.readBatch(body);
                List<Batch.Entry> others = batch.entries().stream()
                        .filter(entry -> !entry.login().equals(login))
                        .toList();
                if (others.size() < batch.entries().size()) {
                    client.set(
                            Script.bytes(key),
                            json.batch(new Batch(batch.id(), batch.submittedAt(), others)),
                            SetParams.setParams().xx().keepTtl());
                }
            });
        }
    }
}
