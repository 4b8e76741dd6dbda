package dev.assay.app.pages;

import static org.awaitility.Awaitility.await;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.http.HttpApi;
import dev.assay.adapter.http.HttpPages;
import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.CachedReports;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.engine.IndexedTasks;
import dev.assay.engine.QueuedBatches;
import dev.assay.engine.WantedPreviews;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.ServerMetrics;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A server for a browser, on an engine that keeps everything in memory. */
final class PageServer implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final EngineSettings SMALL =
            new EngineSettings(2, 3, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ScriptedGitHub gitHub;
    private final BackgroundTaskService engine;
    private final HttpApi api;

    private PageServer(GitHubClient client, ScriptedGitHub gitHub, Access access) {
        this.gitHub = gitHub;
        InstantSource clock = InstantSource.system();
        EnginePorts ports = InMemory.ports(client, new Manifests(), SMALL, clock);
        engine = keep(BackgroundTaskService.start(ports, SMALL));
        HttpPorts doors = new HttpPorts(
                        engine,
                        new QueuedBatches(engine, ports, SMALL),
                        new IndexedTasks(ports.storage().index()),
                        InMemory.limiter(clock),
                        ServerMetrics.NONE,
                        engine::working,
                        clock,
                        Optional.empty())
                .showing(new HttpPages(
                        new CachedReports(ports.storage().profiles()), new WantedPreviews(ports.previews()), false));
        api = keep(HttpApi.open(doors, HttpSettings.DEFAULTS.at("127.0.0.1", 0).with(HttpLimits.DEFAULTS, access)));
    }

    private <T extends AutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }

    /** Opens a server with the reports of some invented people. */
    static PageServer ofInventedPeople() throws Exception {
        InstantSource clock = InstantSource.fixed(NOW);
        GitHubSimulator simulator = GitHubSimulator.start(World.demo(NOW), SimulatorSettings.INSTANT.withClock(clock));
        GitHubClient client = GitHub.connect(
                new GitHubSettings(simulator.url(), List.of("token"), 5000, Duration.ofMinutes(1)),
                InMemory.rateLimits(clock),
                InMemory.answers(clock),
                clock);
        PageServer server = new PageServer(client, new ScriptedGitHub(), Access.OPEN);
        server.open.addLast(client);
        server.open.addLast(simulator);
        for (String login : List.of("octocat", "unicode-uma", "hoarder-hal")) {
            server.get("/api/v1/github/user/" + login);
        }
        return server;
    }

    /** Opens a server whose GitHub answers when a test lets it. */
    static PageServer ofScriptedPeople() {
        ScriptedGitHub people = people();
        return new PageServer(people, people, Access.OPEN);
    }

    /** Opens a server that asks for a key. */
    static PageServer withAKey(String key) {
        ScriptedGitHub people = people();
        return new PageServer(
                people, people, new Access(ApiKeys.parse("alice:" + key), TrustedProxies.NONE, CorsPolicy.CLOSED));
    }

    private static ScriptedGitHub people() {
        ScriptedGitHub people = new ScriptedGitHub();
        List.of("octocat", "mona", "hubot", "one", "two", "three", "four", "five")
                .forEach(login -> people.knows(Profiles.aSnapshotOf(login)));
        return people;
    }

    ScriptedGitHub gitHub() {
        return gitHub;
    }

    int port() {
        return api.port();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** Lets analyses wait until no more fit into the queue. */
    void fillQueue() {
        gitHub.hold();
        List.of("one", "two").forEach(login -> engine.submit(AnalysisRequest.of(login)));
        // Only what no worker has taken fills the queue.
        await().until(() -> gitHub.underWay() == SMALL.workers());
        List.of("three", "four", "five").forEach(login -> engine.submit(AnalysisRequest.of(login)));
    }

    void emptyQueue() {
        gitHub.release();
    }

    @Override
    public void close() {
        gitHub.release();
        for (AutoCloseable resource : open) {
            try {
                resource.close();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
