package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.ErasureLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;

/** Tells other processes of erasures by a stream in Redis, which is gone a minute after the last of them. */
public final class RedisErasureLog implements ErasureLog {

    private static final String KEY = "assay:erasures";
    private static final String LOGIN = "login";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final RedisConnection redis;

    public RedisErasureLog(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public void note(Login login) {
        redis.ask("note an erasure", client -> {
            client.xadd(KEY, XAddParams.xAddParams().maxLen(MOST).approximateTrimming(), Map.of(LOGIN, login.value()));
            return client.pexpire(KEY, LIFE.toMillis());
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
