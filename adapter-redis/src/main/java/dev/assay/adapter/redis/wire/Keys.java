package dev.assay.adapter.redis.wire;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.BatchId;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskClaims.Claim;
import java.util.List;
import java.util.Locale;

/**
 * The names of keys. Those that other programs read have no prefix; what belongs to one of them carries its name as a
 * hash tag, so that a cluster keeps both in one slot and a script may touch both.
 */
public final class Keys {

    private Keys() {}

    public static String status(TaskId id) {
        return "task_status:" + id;
    }

    public static String state(TaskId id) {
        return beside(status(id), "state");
    }

    public static String events(TaskId id) {
        return beside(status(id), "events");
    }

    /** Names the channel on which watchers are woken. */
    public static String channel(TaskId id) {
        return beside(status(id), "changed");
    }

    public static String result(TaskId id) {
        return "task_result:" + id;
    }

    public static String resultFence(TaskId id) {
        return beside(result(id), "fence");
    }

    public static String profile(Login login) {
        return "github_profile:" + login;
    }

    public static String profileTask(Login login) {
        return beside(profile(login), "task");
    }

    public static String claim(Claim claim) {
        return "assay:" + claim.kind().name().toLowerCase(Locale.ROOT) + ":" + claim.name();
    }

    public static String checkpoint(TaskId id) {
        return "assay:checkpoint:" + id;
    }

    public static String preview(TaskId id) {
        return "assay:preview:" + id;
    }

    public static String previewWanted(TaskId id) {
        return "assay:preview-wanted:" + id;
    }

    /** Names all keys that belong to one task. */
    public static List<String> of(TaskId id) {
        return List.of(
                status(id),
                state(id),
                events(id),
                result(id),
                resultFence(id),
                checkpoint(id),
                preview(id),
                previewWanted(id),
                audience(id));
    }

    /** Names the hash of the clients of a task. */
    public static String audience(TaskId id) {
        return "assay:audience:" + id;
    }

    public static String batch(BatchId id) {
        return "assay:batch:" + id;
    }

    public static String batchName(String name) {
        return "assay:batch-name:" + name;
    }

    public static String client(String client, String what) {
        return "assay:{client:" + client + "}:" + what;
    }

    public static String limit(String allowance, String client) {
        return "assay:limit:" + allowance + ":" + client;
    }

    public static String account(String account, String what) {
        return "assay:{github:" + account + "}:" + what;
    }

    public static String queue(String part) {
        return "assay:{queue}:" + part;
    }

    /** Returns the keys of all scripts of the queue. */
    public static List<String> queue() {
        return List.of(
                queue("stream"),
                queue("tasks"),
                queue("interactive"),
                queue("interactive:clients"),
                queue("batch"),
                queue("batch:clients"),
                queue("clock"),
                queue("dead"));
    }

    private static String beside(String key, String what) {
        return "assay:{" + key + "}:" + what;
    }
}
