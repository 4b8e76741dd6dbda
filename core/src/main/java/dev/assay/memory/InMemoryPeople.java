package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.PersonalData;
import java.util.List;
import java.util.Set;

/**
 * Erases people from what is kept inside this process.
 *
 * @param tasks tasks and results
 * @param profiles finished profiles
 * @param queue what waits
 * @param claims what tasks stand for
 * @param index what belongs to whom
 * @param batches what was asked for together
 */
record InMemoryPeople(
        InMemoryTaskStore tasks,
        InMemoryProfileCache profiles,
        InMemoryTaskQueue queue,
        InMemoryTaskClaims claims,
        InMemoryTaskIndex index,
        InMemoryBatchStore batches)
        implements PersonalData {

    @Override
    public Set<Login> names(Login login) {
        return Set.of();
    }

    @Override
    public List<TaskId> unfinished(Login login) {
        return tasks.unfinished(login);
    }

    @Override
    public void erase(Login login) {
        queue.erase(login);
        tasks.erase(login);
        profiles.erase(login);
        claims.erase(login);
        index.erase(login);
        batches.erase(login);
    }
}
