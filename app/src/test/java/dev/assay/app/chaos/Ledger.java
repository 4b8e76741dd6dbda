package dev.assay.app.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps account of every task that was accepted: each must end, once, and stay as it ended. Reads Redis itself, as any
 * other program could. Safe for many threads.
 */
final class Ledger {

    private static final String STATUS = "task_status:";

    /** Before it is looked at a second time, a stale worker has had its chance to spoil it. */
    private static final long SECOND_LOOK_NANOS = 30_000_000_000L;

    private final RedisClient redis;
    private final Map<String, Long> open = new HashMap<>();
    private final Map<String, Ended> ended = new HashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int finished;

    Ledger(RedisClient redis) {
        this.redis = redis;
    }

    synchronized void accepted(String task) {
        // Two submissions of a login may share a task.
        if (known.add(task)) {
            open.put(task, System.nanoTime());
        }
    }

    synchronized int open() {
        return open.size();
    }

    synchronized int finished() {
        return finished;
    }

    synchronized Set<String> logins() {
        return open.keySet().stream().map(Ledger::login).collect(Collectors.toSet());
    }

    static String login(String task) {
        return task.substring("github_profile_".length(), task.lastIndexOf('_'));
    }

    /** Looks at the tasks that have not ended, and a second time at those that have. */
    synchronized void look() {
        try {
            for (String task : List.copyOf(open.keySet())) {
                note(task, Optional.ofNullable(redis.get(STATUS + task)));
            }
            long now = System.nanoTime();
            for (Map.Entry<String, Ended> entry : List.copyOf(ended.entrySet())) {
                if (now - entry.getValue().at() > SECOND_LOOK_NANOS) {
                    confirm(entry.getKey());
                }
            }
        } catch (JedisException away) {
            System.getLogger(Ledger.class.getName()).log(System.Logger.Level.DEBUG, "Redis is away", away);
        }
    }

    private void note(String task, Optional<String> status) {
        if (status.isEmpty()) {
            open.remove(task);
            violations.add("lost: " + task);
        } else if (!Api.status(status.get()).equals("processing")) {
            open.remove(task);
            ended.put(task, new Ended(status.get(), System.nanoTime()));
            outcomes.merge(outcome(status.get()), 1, Integer::sum);
            finished++;
        }
    }

    private static String outcome(String status) {
        return Api.status(status).equals("completed")
                ? "completed"
                : status.replaceAll(".*\"code\":\"([a-z_]+)\".*", "$1");
    }

    private void confirm(String task) {
        String before = ended.remove(task).status();
        Optional<String> after = Optional.ofNullable(redis.get(STATUS + task));
        boolean result = redis.exists("task_result:" + task);
        if (!after.equals(Optional.of(before))) {
            violations.add("ended twice: " + task + ": " + before + " became " + after.orElse("nothing"));
        } else if (before.contains("\"completed\"") && !result) {
            violations.add("without a result: " + task);
        }
    }

    /** Looks a second time at all that is left, and tells what went wrong. */
    synchronized List<String> close() {
        List.copyOf(ended.keySet()).forEach(this::confirm);
        open.keySet().forEach(task -> violations.add("never ended: " + task));
        return List.copyOf(violations);
    }

    /** Returns the tasks in Redis of which no client was told. */
    synchronized Set<String> untold() {
        Set<String> tasks = redis.keys(STATUS + "*").stream()
                .map(key -> key.substring(STATUS.length()))
                .collect(Collectors.toCollection(HashSet::new));
        tasks.removeAll(known);
        return tasks;
    }

    @Override
    public synchronized String toString() {
        return "accepted " + known.size() + ", ended " + outcomes + ", violations " + violations.size();
    }

    private record Ended(String status, long at) {}
}
