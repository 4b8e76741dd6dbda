package dev.assay.port.out;

/**
 * Where tasks and profiles are kept: in one process, or in places that processes share. Each port keeps its promises by
 * itself and may be of a technology of its own; only the index looks at the tasks of the store, and is of the same.
 *
 * @param tasks remembers tasks and tells watchers of their changes
 * @param profiles keeps finished profiles
 * @param queue hands tasks to workers
 * @param claims remembers which task stands for what
 * @param checkpoints lets another worker go on where one was lost
 * @param index knows which tasks belong to whom
 * @param batches remembers batches
 * @param people erases people from all of these
 */
public record Storage(
        TaskStore tasks,
        ProfileCache profiles,
        TaskQueue queue,
        TaskClaims claims,
        Checkpoints checkpoints,
        TaskIndex index,
        BatchStore batches,
        PersonalData people) {

    /** Puts ports together from which no person is erased. */
    public Storage(
            TaskStore tasks,
            ProfileCache profiles,
            TaskQueue queue,
            TaskClaims claims,
            Checkpoints checkpoints,
            TaskIndex index,
            BatchStore batches) {
        this(tasks, profiles, queue, claims, checkpoints, index, batches, Archive.NONE.people());
    }
}
