package dev.assay.adapter.cli;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.remote.RemoteReports;
import dev.assay.adapter.cli.remote.RemoteTaskService;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.ScriptedGitHub;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Opens the real engine in front of a scripted GitHub, and a server that is none. */
final class EngineFactory implements ApplicationFactory {

    private static final EngineSettings SETTINGS =
            new EngineSettings(2, 3, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO);

    private final ScriptedGitHub gitHub;
    private final AtomicReference<Optional<ServeOptions>> serving = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Path>> configuration = new AtomicReference<>(Optional.empty());
    private final AtomicReference<List<Finding>> findings = new AtomicReference<>(List.of());
    private final StopSignal stop = new StopSignal(Thread.currentThread());
    private final CountDownLatch serverClosed = new CountDownLatch(1);

    private final KeptPeopleInMemory people = new KeptPeopleInMemory();

    EngineFactory(ScriptedGitHub gitHub) {
        this.gitHub = gitHub;
    }

    /** Returns what is kept of people. */
    KeptPeopleInMemory people() {
        return people;
    }

    @Override
    public StopSignal stop() {
        return stop;
    }

    @Override
    public void configure(Path file) {
        configuration.set(Optional.of(file));
    }

    @Override
    public List<Finding> examine() {
        return findings.get();
    }

    @Override
    public TaskService openTasks(boolean demo) {
        return BackgroundTaskService.start(
                InMemory.ports(gitHub, new NoManifests(), SETTINGS, new ManualClock()), SETTINGS);
    }

    @Override
    public TaskService openRemote(URI server) {
        return RemoteTaskService.connect(server);
    }

    @Override
    public KeptPeople openPeople(Optional<URI> server) {
        return people;
    }

    @Override
    public Finding migrateDatabase() {
        return findings.get().getFirst();
    }

    @Override
    public Finding examineDatabase() {
        return findings.get().getFirst();
    }

    @Override
    public ReportSource openReports(Optional<URI> server) {
        return server.<ReportSource>map(address -> new RemoteReports(address, Optional.empty()))
                .orElseGet(people::reports);
    }

    @Override
    public RunningWorker openWorker(boolean demo) {
        throw new UnsupportedOperationException("no test runs workers on this pad");
    }

    @Override
    public RunningServer openServer(ServeOptions options) {
        serving.set(Optional.of(options));
        return new RunningServer() {
            @Override
            public URI address() {
                return URI.create("http://127.0.0.1:4711");
            }

            @Override
            public void close() {
                serverClosed.countDown();
            }
        };
    }

    /** Sets what an examination finds. */
    void finds(Finding... what) {
        findings.set(List.of(what));
    }

    /** Returns the file that settings were to be taken from. */
    Optional<Path> configuration() {
        return configuration.get();
    }

    /** Returns what the server was started with. */
    Optional<ServeOptions> serving() {
        return serving.get();
    }

    boolean serverClosed() {
        return serverClosed.getCount() == 0;
    }
}
