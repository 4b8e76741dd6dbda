package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.ErasureLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.StreamEntryID;

/** Tells other processes of erasures by a stream in Redis, which is gone a minute after the last of them. */
public final class RedisErasureLog implements ErasureLog {

    private static final String KEY = "assay:erasures";
    private static final String LOGIN = "login";
    private static final Script NOTE = Script.of("note-erasure");
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final RedisConnection redis;

    public RedisErasureLog(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public void note(Login login) {
        redis.ask("note an erasure", client -> {
            // Where people are erased one after the other, none of the names stays longer than the first alone would.
            return NOTE.run(client, List.of(KEY), List.of(LOGIN, login.value(), LIFE.toMillis(), MOST));
        });
    }

    @Override
    public Map<String, Login> recent() {
        return redis.ask("look who was erased", client -> {
            Map<String, Login> recent = new LinkedHashMap<>();
            client.xrange(KEY, (StreamEntryID) null, (StreamEntryID) null, MOST)
                    .forEach(entry -> Optional.ofNullable(entry.getFields().get(LOGIN))
                            .ifPresent(login -> recent.put(entry.getID().toString(), new Login(login))));
            return recent;
        });
    }
}
