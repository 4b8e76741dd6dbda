package dev.assay.app;

import dev.assay.adapter.cli.LaunchException;
import dev.assay.adapter.cli.Launchpad;
import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.http.HttpApi;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.GitHubClient;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.World;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the parts together: the only class that knows every adapter. What opens last closes first. */
final class Assembly implements Launchpad {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final InstantSource clock = InstantSource.system();
    private final Map<String, String> environment;
    private final PrintWriter messages;

    Assembly(Map<String, String> environment, PrintWriter messages) {
        this.environment = Map.copyOf(environment);
        this.messages = messages;
    }

    @Override
    public TaskService openTasks(boolean demo) {
        // Nobody waits for what a command leaves behind, so closing does not either.
        return open(Settings.from(environment), demo, Duration.ZERO);
    }

    @Override
    public RunningServer openServer(ServeOptions options) {
        Settings settings = Settings.from(environment);
        if (settings.keysAsked()) {
            throw LaunchException.badSetting(
                    "ASSAY_API_KEYS is set, and this build cannot check keys yet; unset it to serve without");
        }
        String host = options.host().orElse(settings.host());
        if (!Settings.validHost(host)) {
            throw LaunchException.badSetting("--host is no name or address; expected one such as 127.0.0.1");
        }
        warn(settings, host);
        HttpSettings http = HttpSettings.DEFAULTS.at(host, options.port().orElse(settings.port()));
        TaskService tasks = open(settings, options.demo(), EngineSettings.DEFAULTS.shutdownGrace());
        try {
            return new Server(HttpApi.open(tasks, http), tasks);
        } catch (RuntimeException refused) {
            tasks.close();
            throw LaunchException.failed(
                    "cannot listen on %s:%s: %s".formatted(http.host(), http.port(), firstReason(refused)), refused);
        }
    }

    private void warn(Settings settings, String host) {
        if (settings.redisAsked()) {
            messages.println("assay: REDIS_URL is set, and this build cannot use it yet: everything stays in-process");
        }
        if (!LOOPBACK.contains(host)) {
            messages.println("assay: " + host + " may be reached by others, and nobody is asked for a key");
        }
        messages.flush();
    }

    /** Opens an engine on GitHub. Its task service owns the connection to GitHub. */
    private TaskService open(Settings settings, boolean demo, Duration shutdownGrace) {
        EngineSettings bounds = new EngineSettings(
                settings.workers(),
                EngineSettings.DEFAULTS.queueCapacity(),
                settings.retention(),
                EngineSettings.DEFAULTS.partialRetention(),
                settings.taskTimeout(),
                shutdownGrace);
        if (demo) {
            return onSimulator(settings, bounds);
        }
        return engine(connect(gitHub(settings)), bounds, () -> {});
    }

    private TaskService onSimulator(Settings settings, EngineSettings bounds) {
        GitHubSimulator simulator =
                GitHubSimulator.start(World.demo(clock.instant()), SimulatorSettings.lifelike(clock));
        GitHubSettings demo = new GitHubSettings(
                simulator.url(), List.of("demo"), settings.callsPerHour(), GitHubSettings.REQUEST_TIMEOUT);
        return engine(connect(demo), bounds, simulator::close);
    }

    private TaskService engine(GitHubClient gitHub, EngineSettings bounds, Runnable beneath) {
        return new OwningTaskService(
                BackgroundTaskService.start(InMemory.ports(gitHub, new Manifests(), bounds, clock), bounds),
                gitHub,
                beneath);
    }

    private GitHubClient connect(GitHubSettings settings) {
        return GitHub.connect(settings, InMemory.rateLimits(clock), InMemory.answers(clock), clock);
    }

    private static GitHubSettings gitHub(Settings settings) {
        return new GitHubSettings(
                settings.gitHub(), settings.tokens(), settings.callsPerHour(), GitHubSettings.REQUEST_TIMEOUT);
    }

    private static String firstReason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
    }

    private record Server(HttpApi http, TaskService tasks) implements RunningServer {

        @Override
        public URI address() {
            return http.url();
        }

        @Override
        public void close() {
            http.close();
            tasks.close();
        }
    }
}
