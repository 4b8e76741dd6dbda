package dev.assay.adapter.redis.limits;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.port.out.RateLimiter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Limits clients of all processes, by the generic cell rate algorithm (ITU-T I.371) and the clock of Redis. */
public final class RedisRateLimiter implements RateLimiter {

    private static final Script TAKE = Script.of("readable", "limit-take");
    private static final long MICROS_OF_A_MILLI = 1000;

    private final RedisConnection redis;

    public RedisRateLimiter(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Grant take(Allowance allowance, String client, int units) {
        List<?> answer = (List<?>) redis.ask(
                "take from a limit",
                connection -> TAKE.run(
                        connection,
                        List.of(Keys.limit(allowance.name(), client)),
                        List.of(allowance.quota(), allowance.window().toMillis() * MICROS_OF_A_MILLI, units)));
        return new Grant(
                Script.number(answer.get(0)) == 1,
                Math.toIntExact(Script.number(answer.get(1))),
                micros(answer.get(2)),
                micros(answer.get(3)));
    }

    private static Duration micros(Object number) {
        return Duration.of(Script.number(number), ChronoUnit.MICROS);
    }
}
