package dev.assay.embedded;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.domain.task.TaskSummary;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.SubmissionRejectedException;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.GitHubClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Assay within a program: workers in this process, a client of GitHub, and everything else in memory. Safe for many
 * threads; closing it ends all that it started.
 *
 * <pre>{@code
 * try (Assay assay = Assay.open(token)) {
 *     switch (assay.analyze("octocat")) {
 *         case TaskState.Succeeded done -> System.out.println(done.analysis().skills());
 *         case TaskState.Failed failed -> System.out.println(failed.failure().message());
 *     }
 * }
 * }</pre>
 */
public final class Assay implements TaskService {

    /** A task ends by its deadline; this is for the end to be written. */
    private static final Duration BEYOND_THE_DEADLINE = Duration.ofSeconds(10);

    private final GitHubClient gitHub;
    private final BackgroundTaskService engine;
    private final InstantSource clock;
    private final Duration taskTimeout;

    private Assay(GitHubClient gitHub, BackgroundTaskService engine, InstantSource clock, Duration taskTimeout) {
        this.gitHub = gitHub;
        this.engine = engine;
        this.clock = clock;
        this.taskTimeout = taskTimeout;
    }

    /**
     * Opens it for GitHub's public API, with {@link EngineSettings#DEFAULTS}. The caller closes it.
     *
     * @param token who asks; without one, open it with {@link GitHubSettings#ANONYMOUS}
     * @throws IllegalArgumentException if there is no token, or it cannot be one
     */
    public static Assay open(String token) {
        return open(GitHubSettings.ofToken(token));
    }

    /** Opens it with {@link EngineSettings#DEFAULTS}. The caller closes it. */
    public static Assay open(GitHubSettings gitHub) {
        return open(gitHub, EngineSettings.DEFAULTS);
    }

    /**
     * Opens it. The caller closes it.
     *
     * @throws IllegalArgumentException if the engine has no workers
     */
    public static Assay open(GitHubSettings gitHub, EngineSettings engine) {
        return open(gitHub, engine, UnaryOperator.identity());
    }

    /**
     * Opens it with ports of the caller's: {@code ports -> ports.observedBy(meter).archivedIn(archive)}. The caller
     * closes it, and after it what lies behind those ports.
     *
     * @param changed gets the usual ports and returns those to use
     * @throws IllegalArgumentException if the engine has no workers
     */
    public static Assay open(GitHubSettings gitHub, EngineSettings engine, UnaryOperator<EnginePorts> changed) {
        if (engine.workers() == 0) {
            throw new IllegalArgumentException("workers is 0, and without a worker nothing would ever be analysed");
        }
        InstantSource clock = InstantSource.system();
        GitHubClient client = GitHub.connect(gitHub, InMemory.rateLimits(clock), InMemory.answers(clock), clock);
        try {
            EnginePorts ports = changed.apply(InMemory.ports(client, new Manifests(), engine, clock));
            return new Assay(client, BackgroundTaskService.start(ports, engine), clock, engine.taskTimeout());
        } catch (RuntimeException | Error failed) {
            client.close();
            throw failed;
        }
    }

    /**
     * Analyses a profile, or takes it from the cache, and waits until the task has ended, which it does by its deadline
     * ({@link EngineSettings#taskTimeout()}).
     *
     * @param login the name of an account
     * @return the report, or why there is none
     * @throws IllegalArgumentException if no account could have this name
     * @throws SubmissionRejectedException if the queue is full or this is closed
     * @throws InterruptedException if the thread is interrupted while it waits; the task goes on
     */
    public TaskState.Finished analyze(String login) throws InterruptedException {
        Task task = analyze(AnalysisRequest.of(login), taskTimeout.plus(BEYOND_THE_DEADLINE));
        return switch (task.state()) {
            case TaskState.Finished finished -> finished;
            case TaskState.Unfinished late ->
                late.fail(
                        clock.instant(),
                        new Failure(Failure.Code.TIMED_OUT, "the task has not ended within " + taskTimeout));
        };
    }

    /** Tells whether tasks are worked on: for probes of health. */
    public boolean working() {
        return engine.working();
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        return engine.submit(request);
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return engine.find(id);
    }

    @Override
    public Optional<TaskSummary> summary(TaskId id) {
        return engine.summary(id);
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return engine.watch(id, afterRevision);
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        return engine.cancel(id, client);
    }

    /**
     * Takes no more work, lets running tasks end within {@link EngineSettings#shutdownGrace()}, cancels the rest, and
     * returns when no thread of it is left. Closing it again does nothing.
     */
    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            gitHub.close();
        }
    }
}
