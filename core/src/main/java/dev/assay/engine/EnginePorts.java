package dev.assay.engine;

import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.Storage;
import java.time.InstantSource;

/**
 * What an engine is built from. The engine uses these and closes none of them.
 *
 * @param gitHub where profiles come from
 * @param manifests reads dependency manifests
 * @param storage where tasks and profiles are kept
 * @param clock the time of day
 */
public record EnginePorts(GitHubClient gitHub, ManifestReader manifests, Storage storage, InstantSource clock) {}
