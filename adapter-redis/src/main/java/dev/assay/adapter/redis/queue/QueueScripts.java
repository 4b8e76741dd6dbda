package dev.assay.adapter.redis.queue;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.adapter.redis.wire.Values;
import java.util.List;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Runs the scripts of the queue. The consumer group is made, and what is no part of a queue cleared, on the way. */
final class QueueScripts {

    /** The consumer group of all workers. */
    static final String GROUP = "workers";

    /** Tries of a script: the group may be missing, and a key be of another type. */
    private static final int TRIES = 3;

    private static final Script MEND = of("queue-mend");

    private final RedisConnection redis;

    QueueScripts(RedisConnection redis) {
        this.redis = redis;
    }

    static Script of(String name) {
        return Script.of("readable", "task-id", "queue-common", name);
    }

    Object run(String what, Script script, List<Object> arguments) {
        return redis.ask(what, client -> run(client, script, arguments));
    }

    private Object run(UnifiedJedis client, Script script, List<Object> arguments) {
        int tries = 0;
        while (true) {
            try {
                return script.run(client, Keys.queue(), arguments);
            } catch (JedisDataException refused) {
                tries++;
                if (tries == TRIES || !mended(client, refused)) {
                    throw refused;
                }
            }
        }
    }

    private boolean mended(UnifiedJedis client, JedisDataException refused) {
        if (Values.isOfAnotherType(refused)) {
            redis.values().tellOnce(Keys.queue("*"), "a key of the queue is of another type and is cleared");
            return MEND.done(client, Keys.queue(), List.of(GROUP));
        }
        if (missesGroup(refused)) {
            createGroup(client);
            return true;
        }
        return false;
    }

    private static boolean missesGroup(JedisDataException refused) {
        String message = String.valueOf(refused.getMessage());
        // Before the first task there is no stream at all.
        return message.contains("NOGROUP") || message.contains("no such key");
    }

    /** From the very beginning of the stream, so that nothing queued before is missed. */
    private static void createGroup(UnifiedJedis client) {
        try {
            client.xgroupCreate(Keys.queue("stream"), GROUP, new StreamEntryID(0, 0), true);
        } catch (JedisDataException another) {
            if (!String.valueOf(another.getMessage()).contains("BUSYGROUP")) {
                throw another;
            }
        }
    }
}
