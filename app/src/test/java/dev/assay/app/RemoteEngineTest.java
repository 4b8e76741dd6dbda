package dev.assay.app;

import dev.assay.adapter.cli.remote.RemoteTaskService;
import dev.assay.adapter.http.HttpApi;
import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.TaskServiceContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/** An engine in another process keeps the promises of one in this process. */
class RemoteEngineTest implements TaskServiceContract {

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final TaskService engine = BackgroundTaskService.start(
            InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, InstantSource.system()),
            EngineSettings.DEFAULTS);
    private final HttpApi server =
            HttpApi.open(HttpPorts.of(engine, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
    private final TaskService remote = RemoteTaskService.connect(server.url());

    @Override
    public TaskService service() {
        return remote;
    }

    @Override
    public ScriptedGitHub gitHub() {
        return gitHub;
    }

    @AfterEach
    void close() {
        gitHub.release();
        remote.close();
        server.close();
        engine.close();
    }
}
