package dev.assay.port.out;

/**
 * Where tasks and profiles are kept: all in one process, or all in one place that processes share.
 *
 * @param tasks remembers tasks
 * @param profiles keeps finished profiles
 * @param queue hands tasks to workers
 * @param events tells watchers of what the store of tasks stores
 * @param claims remembers which task stands for what
 * @param checkpoints lets another worker go on where one was lost
 * @param index knows which tasks belong to whom
 * @param batches remembers batches
 */
public record Storage(
        TaskStore tasks,
        ProfileCache profiles,
        TaskQueue queue,
        TaskEvents events,
        TaskClaims claims,
        Checkpoints checkpoints,
        TaskIndex index,
        BatchStore batches) {}
