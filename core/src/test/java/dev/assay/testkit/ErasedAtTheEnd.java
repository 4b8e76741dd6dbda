package dev.assay.testkit;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import java.time.Duration;
import java.util.Optional;

/**
 * Erases a person at the worst moment: when their analysis is done, and before its profile is cached.
 *
 * @param profiles takes the profile afterwards
 * @param people erases
 */
public record ErasedAtTheEnd(ProfileCache profiles, PersonalData people) implements ProfileCache {

    /** Returns a storage from which people go at the end of their analyses. */
    public static Storage in(Storage storage) {
        return new Storage(
                storage.tasks(),
                new ErasedAtTheEnd(storage.profiles(), storage.people()),
                storage.queue(),
                storage.claims(),
                storage.checkpoints(),
                storage.index(),
                storage.batches(),
                storage.people());
    }

    @Override
    public Optional<Entry> find(Login login) {
        return profiles.find(login);
    }

    @Override
    public void offer(Entry entry, Duration life) {
        people.erase(entry.task().login());
        profiles.offer(entry, life);
    }

    @Override
    public void withdraw(TaskId task) {
        profiles.withdraw(task);
    }
}
