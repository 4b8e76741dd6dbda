package dev.assay.adapter.redis;

import dev.assay.adapter.redis.connection.RedisClients;
import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.UnsupportedRedisException;
import dev.assay.domain.secret.Secrets;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Looks once whether a Redis answers and can be written to, within the time bounds of any command. */
public final class RedisCheck {

    private static final int MILLIS = 1000;

    private RedisCheck() {}

    /** Returns why it cannot be used; empty if it can. */
    public static Optional<String> trouble(RedisAddress address) {
        try (UnifiedJedis redis = new RedisClients(address).open()) {
            redis.set("assay:probe", "1", SetParams.setParams().px(MILLIS));
            return Optional.empty();
        } catch (JedisException | IllegalStateException | UnsupportedRedisException away) {
            Throwable cause = away;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Optional.of(Secrets.SHAPED.maskedQuote(Optional.ofNullable(cause.getMessage())
                    .orElse(cause.getClass().getSimpleName())));
        }
    }
}
