package dev.assay.adapter.redis;

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
final class Keys {

    private Keys() {}

    static String status(TaskId id) {
        return "task_status:" + id;
    }

    static String state(TaskId id) {
        return beside(status(id), "state");
    }

    static String events(TaskId id) {
        return beside(status(id), "events");
    }

    /** Names the channel on which watchers are woken. */
    static String channel(TaskId id) {
        return beside(status(id), "changed");
    }

    static String result(TaskId id) {
        return "task_result:" + id;
    }

    static String resultFence(TaskId id) {
        return beside(result(id), "fence");
    }

    static String profile(Login login) {
        return "github_profile:" + login;
    }

    static String profileTask(Login login) {
        return beside(profile(login), "task");
    }

    static String claim(Claim claim) {
        return "assay:" + claim.kind().name().toLowerCase(Locale.ROOT) + ":" + claim.name();
    }

    static String checkpoint(TaskId id) {
        return "assay:checkpoint:" + id;
    }

    /** Names the hash of the clients of a task. */
    static String audience(TaskId id) {
        return "assay:audience:" + id;
    }

    static String batch(BatchId id) {
        return "assay:batch:" + id;
    }

    static String batchName(String name) {
        return "assay:batch-name:" + name;
    }

    static String client(String client, String what) {
        return "assay:{client:" + client + "}:" + what;
    }

    static String limit(String allowance, String client) {
        return "assay:limit:" + allowance + ":" + client;
    }

    static String account(String account, String what) {
        return "assay:{github:" + account + "}:" + what;
    }

    static String queue(String part) {
        return "assay:{queue}:" + part;
    }

    /** Returns the keys of all scripts of the queue. */
    static List<String> queue() {
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
