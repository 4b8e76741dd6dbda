package dev.assay.engine.execution;

import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.Previews;
import java.time.InstantSource;

/**
 * What a run asks and tells.
 *
 * @param gitHub where profiles come from
 * @param manifests reads dependency manifests
 * @param checkpoints keeps what the run has learned for the next attempt
 * @param previews keeps what the run has read so far, while somebody wants to see it
 * @param observer hears what the run does
 * @param clock the time of day
 */
public record RunPorts(
        GitHubClient gitHub,
        ManifestReader manifests,
        Checkpoints checkpoints,
        Previews previews,
        EngineObserver observer,
        InstantSource clock) {}
