package dev.assay.engine;

import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.TaskEvents;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskStore;
import java.time.InstantSource;

/**
 * What an engine is built from. The engine uses these and closes none of them.
 *
 * @param gitHub where profiles come from
 * @param manifests reads dependency manifests
 * @param store remembers tasks
 * @param cache keeps finished profiles
 * @param queue hands tasks to workers
 * @param events tells watchers
 * @param clock the time of day
 */
public record EnginePorts(
        GitHubClient gitHub,
        ManifestReader manifests,
        TaskStore store,
        ProfileCache cache,
        TaskQueue queue,
        TaskEvents events,
        InstantSource clock) {}
