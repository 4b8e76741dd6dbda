package dev.assay.adapter.http;

import dev.assay.adapter.prometheus.PrometheusMetrics;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.CachedReports;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.engine.IndexedTasks;
import dev.assay.engine.QueuedBatches;
import dev.assay.engine.WantedPreviews;
import dev.assay.memory.InMemory;
import dev.assay.port.out.TaskQueue.Backlog;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server in front of a real engine that keeps everything in memory. */
final class Served implements AutoCloseable {

    private static final int TASKS_PER_CLIENT = 50;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final BackgroundTaskService engine;
    private final HttpPorts doors;
    private final HttpSettings settings;
    private final HttpApi api;
    private final Client client;

    Served(ScriptedGitHub gitHub) {
        this(gitHub, HttpSettings.DEFAULTS);
    }

    Served(ScriptedGitHub gitHub, HttpSettings settings) {
        this(gitHub, settings, TASKS_PER_CLIENT);
    }

    Served(ScriptedGitHub gitHub, HttpSettings settings, int tasksPerClient) {
        this(gitHub, settings, tasksPerClient, Duration.ofSeconds(1));
    }

    /** @param moment how long the server waits, when it stops, for what open connections may send */
    Served(ScriptedGitHub gitHub, HttpSettings settings, int tasksPerClient, Duration moment) {
        EngineSettings bounds = new EngineSettings(
                8,
                1000,
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                tasksPerClient,
                Duration.ZERO);
        InstantSource clock = InstantSource.system();
        EnginePorts ports = InMemory.ports(gitHub, new NoManifests(), bounds, clock);
        PrometheusMetrics metrics = new PrometheusMetrics(ports.storage().queue()::backlog, clock);
        engine = BackgroundTaskService.start(ports.observedBy(metrics), bounds);
        doors = new HttpPorts(
                        engine,
                        new QueuedBatches(engine, ports, bounds),
                        new IndexedTasks(ports.storage().index()),
                        InMemory.limiter(clock),
                        metrics,
                        engine::working,
                        clock,
                        Optional.of(log::add))
                .showing(new HttpPages(
                        new CachedReports(ports.storage().profiles()), new WantedPreviews(ports.previews()), false));
        this.settings = settings.at("127.0.0.1", 0);
        api = HttpApi.open(doors, this.settings, moment);
        client = new Client(api);
    }

    /** Opens another server on the same engine; the caller closes it. */
    HttpApi another() {
        return HttpApi.open(
                new HttpPorts(
                                doors.tasks(),
                                doors.batches(),
                                doors.listing(),
                                doors.limiter(),
                                new PrometheusMetrics(() -> new Backlog(0, Optional.empty()), doors.clock()),
                                doors.working(),
                                doors.clock(),
                                doors.accessLog())
                        .showing(doors.pages()),
                settings);
    }

    /** Starts an analysis that stays under way until GitHub is released; returns its task. */
    String start(ScriptedGitHub gitHub, String login) throws Exception {
        gitHub.hold();
        return Client.json(client.post("/api/v1/github/analyze", "{\"username\": \"" + login + "\"}"))
                .at("/user_data/task_id")
                .asText();
    }

    HttpApi api() {
        return api;
    }

    Client client() {
        return client;
    }

    /** Returns the lines of the access log. */
    List<String> log() {
        return log;
    }

    @Override
    public void close() {
        client.close();
        api.close();
        engine.close();
    }
}
