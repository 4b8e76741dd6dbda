package dev.assay.app;

import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.adapter.prometheus.PrometheusMetrics;
import dev.assay.adapter.redis.RedisStorage;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.engine.ErasureWatch;
import dev.assay.engine.FallbackRateLimiter;
import dev.assay.engine.FallbackTaskService;
import dev.assay.engine.IndexedTasks;
import dev.assay.engine.PersonErasure;
import dev.assay.engine.QueuedBatches;
import dev.assay.memory.FallbackRateLimitLedger;
import dev.assay.memory.InMemory;
import dev.assay.memory.InMemoryAnswerCache;
import dev.assay.memory.RememberedManifests;
import dev.assay.port.in.Erasure;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Opens what a server works with: storage in this process or in a file, or Redis with this process to fall back on.
 *
 * @param settings what was set
 * @param demo GitHub is simulated
 * @param clock the time of day
 * @param closing closes what is opened here
 * @param accessLog takes a line for each request; empty for none
 */
record Serving(
        Settings settings, boolean demo, InstantSource clock, Closing closing, Optional<Consumer<String>> accessLog) {

    /** What is not done by then goes to another worker, which goes on where this one stopped. */
    static final Duration GRACE_WHEN_SHARED = Duration.ofSeconds(1);

    HttpPorts open(int workers) {
        return settings.redis().isPresent() ? sharing(workers) : alone(workers);
    }

    /** Returns the books of GitHub's limits that processes share, with those of this one to fall back on. */
    static RateLimitLedger ledger(RedisStorage redis, PrometheusMetrics metrics, InstantSource clock) {
        return new ObservedLedger(
                new FallbackRateLimitLedger(redis.rateLimits(), InMemory.rateLimits(clock)), metrics::standing);
    }

    private HttpPorts alone(int workers) {
        Keeping keeping = Keeping.open(settings, clock, closing);
        Optional<Storage> file = keeping.storage(settings);
        // What a file remembers goes on after the next start.
        Duration grace = file.isPresent() ? GRACE_WHEN_SHARED : EngineSettings.DEFAULTS.shutdownGrace();
        EngineSettings bounds = EngineBounds.of(settings, workers, grace);
        Storage storage = file.orElseGet(() -> InMemory.storage(bounds, clock));
        PrometheusMetrics metrics = new PrometheusMetrics(storage.queue()::backlog, clock);
        InMemoryAnswerCache answers = InMemory.answers(clock);
        RememberedManifests manifests = InMemory.manifests(new Manifests(), clock);
        GitHubClient gitHub = new GitHubSource(clock)
                .open(
                        settings,
                        demo,
                        new ObservedLedger(InMemory.rateLimits(clock), metrics::standing),
                        answers,
                        closing);
        keeping.shownBy(metrics);
        EnginePorts ports = new EnginePorts(gitHub, manifests, storage, clock, metrics)
                .archivedIn(keeping.archive())
                .showing(InMemory.previews(clock));
        BackgroundTaskService engine = BackgroundTaskService.start(ports, bounds);
        TaskService tasks = closing.owning(keeping.behind(engine));
        return new HttpPorts(
                        tasks,
                        new QueuedBatches(tasks, ports, bounds),
                        new IndexedTasks(storage.index()),
                        InMemory.limiter(clock),
                        metrics,
                        engine::working,
                        clock,
                        accessLog)
                .lookingAt(keeping.up())
                .showing(ServedPages.of(ports, settings))
                .keeping(
                        keeping.reports(),
                        erasing(
                                List.of(storage.people(), answers, manifests),
                                List.of(keeping.archive().people()),
                                keeping.logsBeside(),
                                engine::cancelForAll));
    }

    /**
     * Returns what erases people, and lets this process follow when another one does.
     *
     * @param here places of this process
     * @param shared places of all
     */
    private Erasure erasing(
            List<PersonalData> here, List<PersonalData> shared, List<ErasureLog> logs, Consumer<TaskId> cancelling) {
        closing.closeLast(ErasureWatch.start(logs, here));
        return new PersonErasure(Stream.concat(here.stream(), shared.stream()).toList(), logs, cancelling);
    }

    private HttpPorts sharing(int workers) {
        RedisStorage redis =
                closing.closeLast(SharedRedis.open(settings, settings.redis().orElseThrow(), clock));
        PrometheusMetrics metrics = new PrometheusMetrics(redis.storage().queue()::backlog, clock);
        InMemoryAnswerCache answers = InMemory.answers(clock);
        RememberedManifests manifests = InMemory.manifests(new Manifests(), clock);
        GitHubClient gitHub =
                new GitHubSource(clock).open(settings, demo, ledger(redis, metrics, clock), answers, closing);
        EngineSettings bounds = EngineBounds.of(settings, workers, GRACE_WHEN_SHARED);
        Keeping keeping = Keeping.open(settings, clock, closing).shownBy(metrics);
        EnginePorts ports = new EnginePorts(gitHub, manifests, redis.storage(), clock, metrics)
                .archivedIn(keeping.archive())
                .showing(redis.previews());
        EngineSettings own = EngineBounds.of(settings, settings.workers(), EngineSettings.DEFAULTS.shutdownGrace());
        EnginePorts inside = InMemory.ports(gitHub, manifests, own, clock)
                .observedBy(metrics)
                .archivedIn(keeping.archive());
        BackgroundTaskService local = BackgroundTaskService.start(inside, own);
        BackgroundTaskService shared = BackgroundTaskService.start(ports, bounds);
        TaskService tasks = closing.owning(keeping.behind(new FallbackTaskService(shared, local)));
        return new HttpPorts(
                        tasks,
                        new QueuedBatches(tasks, ports, bounds),
                        new IndexedTasks(redis.storage().index()),
                        closing.closeLast(new FallbackRateLimiter(redis.limiter(), InMemory.limiter(clock))),
                        metrics,
                        // Without Redis the local engine takes the work.
                        local::working,
                        clock,
                        accessLog)
                .lookingAt(keeping.up())
                .showing(ServedPages.of(ports, settings))
                .keeping(
                        keeping.reports(),
                        erasing(
                                List.of(inside.storage().people(), answers, manifests),
                                List.of(
                                        redis.storage().people(),
                                        keeping.archive().people()),
                                keeping.logsBeside(redis.erasures()),
                                task -> {
                                    local.cancelForAll(task);
                                    shared.cancelForAll(task);
                                }));
    }
}
