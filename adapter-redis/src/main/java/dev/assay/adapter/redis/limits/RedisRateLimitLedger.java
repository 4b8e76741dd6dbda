package dev.assay.adapter.redis.limits;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.port.out.RateLimitLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps the books of GitHub's limits in Redis, for all processes that share tokens. */
public final class RedisRateLimitLedger implements RateLimitLedger {

    private static final Script RESERVE = Script.of("readable", "ledger-reserve");
    private static final Script OBSERVE = Script.of("readable", "ledger-observe");
    private static final Script BLOCK = Script.of("readable", "ledger-block");

    private final RedisConnection redis;
    private final InstantSource clock;

    public RedisRateLimitLedger(RedisConnection redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> reserve(Quota quota, int units, int callsPerHour) {
        long refused = redis.ask(
                "reserve calls",
                client -> Script.number(RESERVE.run(
                        client,
                        List.of(standingKey(quota), blockKey(quota), Keys.account(quota.account(), "allowance")),
                        List.of(now(), units, callsPerHour))));
        return refused == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(refused));
    }

    @Override
    public void observe(Quota quota, Standing standing) {
        redis.ask(
                "note a limit",
                client -> OBSERVE.run(
                        client,
                        List.of(standingKey(quota)),
                        List.of(
                                now(),
                                standing.limit(),
                                standing.remaining(),
                                standing.resetsAt().toEpochMilli())));
    }

    @Override
    public void block(Quota quota, Instant until) {
        redis.ask(
                "block a quota",
                client -> BLOCK.run(client, List.of(blockKey(quota)), List.of(now(), until.toEpochMilli())));
    }

    @Override
    public Optional<Standing> standing(Quota quota) {
        String key = standingKey(quota);
        return redis.ask(
                        "read a limit",
                        client -> redis.values()
                                .read(
                                        key,
                                        () -> Optional.of(client.hmget(key, "limit", "remaining", "resets")),
                                        RedisRateLimitLedger::standing))
                .filter(present -> present.resetsAt().isAfter(clock.instant()));
    }

    private static Optional<Standing> standing(List<String> known) {
        String resets = known.get(2);
        return resets == null
                ? Optional.empty()
                : Optional.of(new Standing(
                        Integer.parseInt(known.get(0)),
                        Integer.parseInt(known.get(1)),
                        Instant.ofEpochMilli(Long.parseLong(resets))));
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }

    private static String standingKey(Quota quota) {
        return Keys.account(quota.account(), quota.resource().name().toLowerCase(Locale.ROOT));
    }

    private static String blockKey(Quota quota) {
        return standingKey(quota) + ":block";
    }
}
