package dev.assay.engine;

import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskEvents;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskStore;
import java.time.InstantSource;

/**
 * What an engine is built from. The engine uses these and closes none of them.
 *
 * @param gitHub where profiles come from
 * @param manifests reads dependency manifests
 * @param storage where tasks and profiles are kept
 * @param clock the time of day
 */
public record EnginePorts(GitHubClient gitHub, ManifestReader manifests, Storage storage, InstantSource clock) {

    /**
     * Where tasks and profiles are kept: all in one process, or all in one place that processes share.
     *
     * @param tasks remembers tasks
     * @param profiles keeps finished profiles
     * @param queue hands tasks to workers
     * @param events tells watchers of what the store of tasks stores
     * @param claims remembers which task stands for what
     * @param checkpoints lets another worker go on where one was lost
     */
    public record Storage(
            TaskStore tasks,
            ProfileCache profiles,
            TaskQueue queue,
            TaskEvents events,
            TaskClaims claims,
            Checkpoints checkpoints) {}
}
