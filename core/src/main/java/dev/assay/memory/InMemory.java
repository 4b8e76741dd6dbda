package dev.assay.memory;

import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.Previews;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.Storage;
import java.time.InstantSource;

/** Puts an engine's ports together for a program that keeps everything in its own process. */
public final class InMemory {

    /** Finished tasks that are kept beyond those under way: each may hold a profile of some hundred kilobytes. */
    private static final int FINISHED_TASKS = 1000;

    private static final int PROFILES = 1000;

    private static final int IDEMPOTENCY_KEYS = 10_000;

    private static final int BATCHES = 1000;

    /** Each may hold a profile, and there is one for each task that runs and is watched. */
    private static final int PREVIEWS = 200;

    private static final long ANSWER_BYTES = 64L << 20;

    private InMemory() {}

    /**
     * Returns ports that need nothing outside this process but GitHub.
     *
     * @param settings give the capacity of the queue
     */
    public static EnginePorts ports(
            GitHubClient gitHub, ManifestReader manifests, EngineSettings settings, InstantSource clock) {
        return new EnginePorts(gitHub, manifests, storage(settings, clock), clock).showing(previews(clock));
    }

    /**
     * Returns a reader that remembers for ten minutes what the manifests of a repository declare, in at most 32 MiB.
     * Who erases people has to erase them from it.
     *
     * @param manifests reads what is not remembered
     */
    public static RememberedManifests manifests(ManifestReader manifests, InstantSource clock) {
        return new RememberedManifests(manifests, clock);
    }

    /**
     * Returns storage inside this process.
     *
     * @param settings give the capacity of the queue
     */
    public static Storage storage(EngineSettings settings, InstantSource clock) {
        // As many as may queue may wait for GitHub besides.
        int tasks = 2 * settings.queueCapacity() + settings.workers() + FINISHED_TASKS;
        InMemoryTaskEvents events = new InMemoryTaskEvents();
        InMemoryTaskStore store = new InMemoryTaskStore(tasks, clock, events);
        InMemoryProfileCache profiles = new InMemoryProfileCache(PROFILES, clock);
        InMemoryTaskQueue queue = new InMemoryTaskQueue(settings.queueCapacity());
        InMemoryTaskClaims claims = new InMemoryTaskClaims(tasks + IDEMPOTENCY_KEYS, clock);
        InMemoryTaskIndex index = new InMemoryTaskIndex(store, tasks);
        InMemoryBatchStore batches = new InMemoryBatchStore(BATCHES, clock);
        return new Storage(
                store,
                profiles,
                queue,
                claims,
                new NoCheckpoints(),
                index,
                batches,
                new InMemoryPeople(store, profiles, queue, claims, index, batches));
    }

    /** Returns a place for previews of the tasks of this process. */
    public static Previews previews(InstantSource clock) {
        return new InMemoryPreviews(PREVIEWS, clock);
    }

    /** Returns books of GitHub's limits for the clients of this process to share. */
    public static RateLimitLedger rateLimits(InstantSource clock) {
        return new InMemoryRateLimitLedger(clock);
    }

    /** Returns limits for the clients of this process. */
    public static RateLimiter limiter(InstantSource clock) {
        return new InMemoryRateLimiter(clock);
    }

    /** Returns a cache of GitHub's answers that takes at most 64 MiB. */
    public static InMemoryAnswerCache answers(InstantSource clock) {
        return new InMemoryAnswerCache(ANSWER_BYTES, clock);
    }
}
