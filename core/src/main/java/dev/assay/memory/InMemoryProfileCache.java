package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps finished profiles inside this process. When it is full, the one written longest ago is forgotten. */
public final class InMemoryProfileCache implements ProfileCache {

    private final ExpiringMap<Login, Entry> profiles;

    /**
     * Makes an empty cache.
     *
     * @param capacity profiles to keep
     * @param clock for their life
     */
    public InMemoryProfileCache(int capacity, InstantSource clock) {
        profiles = new ExpiringMap<>(capacity, clock, any -> true);
    }

    @Override
    public Optional<Entry> find(Login login) {
        return profiles.get(login);
    }

    /** Forgets the profile of a login. */
    void erase(Login login) {
        profiles.remove(login);
    }

    @Override
    public void offer(Entry entry, Duration life) {
        profiles.putUnless(entry.task().login(), entry, life, present -> !entry.supersedes(present));
    }

    @Override
    public void withdraw(TaskId task) {
        profiles.removeIf(task.login(), present -> present.task().equals(task));
    }
}
