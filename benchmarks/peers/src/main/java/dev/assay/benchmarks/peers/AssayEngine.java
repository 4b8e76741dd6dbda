package dev.assay.benchmarks.peers;

import dev.assay.adapter.redis.RedisStorage;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.GitHubClient;
import dev.assay.testkit.NoManifests;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Assay's engine whole: each job is an analysis, of an account with nothing in it, whose report is kept. */
final class AssayEngine implements Engine {

    private final Setup setup;
    private final RedisStorage storage;
    private final TaskService submitter;
    private final List<TaskService> working = new ArrayList<>();

    AssayEngine(Setup setup) {
        this.setup = setup;
        storage = AssayQueue.open(setup);
        submitter = start(0, new Job(0, Duration.ZERO));
    }

    private TaskService start(int workers, Job job) {
        GitHubClient accounts = new EmptyAccounts(job);
        return BackgroundTaskService.start(
                new EnginePorts(accounts, new NoManifests(), storage.storage(), InstantSource.system()),
                new EngineSettings(
                        workers,
                        AssayQueue.CAPACITY,
                        Duration.ofHours(1),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1),
                        Duration.ofSeconds(1)));
    }

    @Override
    public void enqueue(String name) {
        if (submitter.submit(AnalysisRequest.of(name)) instanceof Submission.Rejected rejected) {
            throw new IllegalStateException("refused: " + rejected);
        }
    }

    @Override
    public void enqueueAll(List<String> names) {
        AssayQueue.sideBySide(names, setup.workers(), this);
    }

    @Override
    public void work(Job job) {
        working.add(start(setup.workers(), job));
    }

    @Override
    public void close() {
        working.forEach(TaskService::close);
        submitter.close();
        storage.close();
    }
}
