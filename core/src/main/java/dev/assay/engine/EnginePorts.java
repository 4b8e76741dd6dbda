package dev.assay.engine;

import dev.assay.port.out.Archive;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.Previews;
import dev.assay.port.out.Storage;
import java.time.InstantSource;

/**
 * What an engine is built from. The engine uses these and closes none of them.
 *
 * @param gitHub where profiles come from
 * @param manifests reads dependency manifests
 * @param storage where tasks and profiles are kept
 * @param clock the time of day
 * @param observer hears what the engine does
 * @param archive keeps reports and ended tasks beyond the time that tasks are kept
 * @param previews keeps what running tasks have read so far, while somebody wants to see it
 */
public record EnginePorts(
        GitHubClient gitHub,
        ManifestReader manifests,
        Storage storage,
        InstantSource clock,
        EngineObserver observer,
        Archive archive,
        Previews previews) {

    /** Puts the ports of an engine together that has no observer. */
    public EnginePorts(GitHubClient gitHub, ManifestReader manifests, Storage storage, InstantSource clock) {
        this(gitHub, manifests, storage, clock, EngineObserver.NONE, Archive.NONE, Previews.NONE);
    }

    /** Puts the ports of an engine together that keeps nothing beyond its retention. */
    public EnginePorts(
            GitHubClient gitHub,
            ManifestReader manifests,
            Storage storage,
            InstantSource clock,
            EngineObserver observer) {
        this(gitHub, manifests, storage, clock, observer, Archive.NONE, Previews.NONE);
    }

    /** Returns the same ports with another archive. */
    public EnginePorts archivedIn(Archive other) {
        return new EnginePorts(gitHub, manifests, storage, clock, observer, other, previews);
    }

    /** Returns the same ports with another observer. */
    public EnginePorts observedBy(EngineObserver other) {
        return new EnginePorts(gitHub, manifests, storage, clock, other, archive, previews);
    }

    /** Returns the same ports with another place for previews. */
    public EnginePorts showing(Previews other) {
        return new EnginePorts(gitHub, manifests, storage, clock, observer, archive, other);
    }
}
