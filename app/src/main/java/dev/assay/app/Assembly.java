package dev.assay.app;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.remote.RemotePeople;
import dev.assay.adapter.cli.remote.RemoteReports;
import dev.assay.adapter.cli.remote.RemoteTaskService;
import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.adapter.http.MonitorPorts;
import dev.assay.adapter.jdbc.DatabaseCheck;
import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.adapter.prometheus.PrometheusMetrics;
import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.engine.ErasureWatch;
import dev.assay.memory.InMemory;
import dev.assay.memory.InMemoryAnswerCache;
import dev.assay.memory.RememberedManifests;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.GitHubClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Puts the parts together: the only class that knows every adapter. What opens last closes first. */
final class Assembly implements ApplicationFactory {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private static final URI USUAL_SERVER = URI.create("http://127.0.0.1:8000");

    private final InstantSource clock = InstantSource.system();
    private final SettingsSource source;
    private final Terminal terminal;
    private final StopSignal stop;

    Assembly(SettingsSource source, Terminal terminal, StopSignal stop) {
        this.source = source;
        this.terminal = terminal;
        this.stop = stop;
    }

    @Override
    public StopSignal stop() {
        return stop;
    }

    @Override
    public void configure(Path file) {
        source.configure(file);
    }

    @Override
    public List<Finding> examine() {
        Settings settings = source.read();
        return new Checkup(new InForce(settings, false), GitHubSource.real(settings), settings.redis())
                .findings(clock, source.notices());
    }

    private Settings settings() {
        Settings settings = source.read();
        source.notices().forEach(terminal::notice);
        return settings;
    }

    @Override
    public TaskService openTasks(boolean demo) {
        Settings settings = settings();
        Closing closing = new Closing();
        return closing.guard(() -> {
            GitHubClient gitHub = new GitHubSource(clock)
                    .open(settings, demo, InMemory.rateLimits(clock), InMemory.answers(clock), closing);
            // The process of a command ends with it, so closing does not wait for work that is left.
            return closing.owning(inMemory(gitHub, EngineBounds.of(settings, settings.workers(), Duration.ZERO)));
        });
    }

    @Override
    public TaskService openRemote(URI server) {
        Optional<String> key = source.ownKey();
        source.notices().forEach(terminal::notice);
        return RemoteTaskService.connect(server, key);
    }

    @Override
    public KeptPeople openPeople(Optional<URI> server) {
        return server.<KeptPeople>map(address -> new RemotePeople(address, source.ownKey()))
                .orElseGet(() -> {
                    Settings settings = settings();
                    return StoredPeople.open(settings, database(settings), clock);
                });
    }

    @Override
    public Finding migrateDatabase() {
        return Checkup.found(DatabaseCheck.bringUpToDate(database(settings()).address()));
    }

    @Override
    public Finding examineDatabase() {
        return Checkup.found(DatabaseCheck.look(database(settings()).address()));
    }

    private static DatabaseSettings database(Settings settings) {
        return settings.database()
                .orElseThrow(() ->
                        LaunchException.badSetting("ASSAY_DATABASE_URL is unset; expected " + DatabaseAddress.FORMS));
    }

    @Override
    public ReportSource openReports(Optional<URI> server) {
        Optional<DatabaseSettings> database =
                server.isPresent() ? Optional.empty() : source.read().database();
        Optional<String> key = source.ownKey();
        source.notices().forEach(terminal::notice);
        return database.<ReportSource>map(chosen -> Keeping.reportsForCommand(chosen, clock))
                .orElseGet(() -> new RemoteReports(server.orElse(USUAL_SERVER), key));
    }

    @Override
    public RunningServer openServer(ServeOptions options) {
        Settings read = settings();
        Settings settings =
                options.data().map(DatabaseVariables::in).map(read::keepingIn).orElse(read);
        String host = options.host().orElse(settings.host());
        if (!Settings.validHost(host)) {
            throw LaunchException.badSetting("--host is no name or address; expected one such as 127.0.0.1");
        }
        int workers = options.workers().orElse(settings.workers());
        if (workers == 0 && settings.redis().isEmpty()) {
            throw LaunchException.badSetting("--workers 0 needs REDIS_URL, or nobody would do the work");
        }
        warn(host, settings.access());
        terminal.notice(new InForce(settings, options.demo()).server(workers));
        HttpSettings http = listening(host, options.port().orElse(settings.port()), settings);
        Closing closing = new Closing();
        return closing.guard(() -> {
            HttpPorts ports = new Serving(settings, options.demo(), clock, closing, accessLog(settings)).open(workers);
            return OpenServer.listen(ports, http, stop);
        });
    }

    @Override
    public RunningWorker openWorker(boolean demo) {
        Settings settings = settings();
        RedisAddress redis = settings.redis()
                .orElseThrow(() -> LaunchException.badSetting(
                        "REDIS_URL is unset; a worker gets its tasks from Redis: expected something like"
                                + " redis://localhost:6379/0"));
        terminal.notice(new InForce(settings, demo).worker());
        settings.metricsPort().ifPresent(port -> warn(settings.host(), settings.access()));
        Closing closing = new Closing();
        return closing.guard(() -> worker(settings, redis, demo, closing));
    }

    private OpenWorker worker(Settings settings, RedisAddress address, boolean demo, Closing closing) {
        RedisStorage redis = closing.closeLast(SharedRedis.open(settings, address, clock));
        PrometheusMetrics metrics = new PrometheusMetrics(redis.storage().queue()::backlog, clock);
        InMemoryAnswerCache answers = InMemory.answers(clock);
        RememberedManifests manifests = InMemory.manifests(new Manifests(), clock);
        GitHubClient gitHub =
                new GitHubSource(clock).open(settings, demo, Serving.ledger(redis, metrics, clock), answers, closing);
        Keeping keeping = Keeping.open(settings, clock, closing).shownBy(metrics);
        closing.closeLast(ErasureWatch.start(keeping.logsBeside(redis.erasures()), List.of(answers, manifests)));
        BackgroundTaskService engine = BackgroundTaskService.start(
                new EnginePorts(gitHub, manifests, redis.storage(), clock, metrics)
                        .archivedIn(keeping.archive())
                        .showing(redis.previews()),
                EngineBounds.of(settings, settings.workers(), Serving.GRACE_WHEN_SHARED));
        OpenWorker worker = OpenWorker.unseen(settings.workers(), closing.owning(engine));
        return settings.metricsPort()
                .map(port -> worker.shown(
                        new MonitorPorts(metrics, engine::working, clock, accessLog(settings)),
                        listening(settings.host(), port, settings),
                        stop))
                .orElse(worker);
    }

    private static HttpSettings listening(String host, int port, Settings settings) {
        return HttpSettings.DEFAULTS
                .at(host, port)
                .with(settings.access().limits(), settings.access().rules())
                .taking(HttpSettings.DEFAULTS.patience(), settings.access().drain());
    }

    private void warn(String host, AccessSettings access) {
        if (!LOOPBACK.contains(host) && !access.rules().keys().asked()) {
            terminal.notice(host + " may be reached by others, and nobody is asked for a key; set ASSAY_API_KEYS");
        }
    }

    private Optional<Consumer<String>> accessLog(Settings settings) {
        return settings.access().accessLog() ? Optional.of(this::tell) : Optional.empty();
    }

    private void tell(String line) {
        terminal.err().println(line);
        terminal.err().flush();
    }

    private BackgroundTaskService inMemory(GitHubClient gitHub, EngineSettings bounds) {
        return BackgroundTaskService.start(InMemory.ports(gitHub, new Manifests(), bounds, clock), bounds);
    }
}
