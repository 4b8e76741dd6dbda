package dev.assay.adapter.redis.tasks;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps finished profiles in Redis. Which of two is the better is decided there, in one step. */
public final class RedisProfileCache implements ProfileCache {

    private static final Script OFFER = Script.of("readable", "offer-profile");
    private static final Script WITHDRAW = Script.of("readable", "withdraw-profile");

    private final RedisConnection redis;
    private final AssayJson json = new AssayJson();

    public RedisProfileCache(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Entry> find(Login login) {
        return redis.ask(
                "find a profile",
                client -> redis.values().bytes(client, Keys.profile(login), profile -> entry(profile, login)));
    }

    private Entry entry(byte[] profile, Login login) {
        Entry entry = json.readProfile(profile);
        if (!entry.task().login().equals(login)) {
            throw new IllegalArgumentException("it is the profile of another login");
        }
        return entry;
    }

    @Override
    public void offer(Entry entry, Duration life) {
        Login login = entry.task().login();
        boolean complete = entry.analysis().complete();
        redis.ask(
                "cache a profile",
                client -> OFFER.run(
                        client,
                        List.of(Keys.profile(login), Keys.profileTask(login)),
                        List.of(
                                json.profile(entry.task(), entry.analysis()),
                                complete ? "1" : "0",
                                entry.task(),
                                life.toMillis())));
    }

    @Override
    public void withdraw(TaskId task) {
        redis.ask(
                "take a profile back",
                client -> WITHDRAW.run(
                        client, List.of(Keys.profile(task.login()), Keys.profileTask(task.login())), List.of(task)));
    }
}
