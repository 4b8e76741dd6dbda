package dev.assay.app;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.GitHubClient;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.PersonPlan;
import dev.assay.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real engine on the real client, where a simulated GitHub says no. */
class EngineAtGitHubsLimitsTest {

    private static final int LOGINS = 100;
    private static final World WORLD = World.of(
            Instant.parse("2026-03-01T12:00:00Z"),
            IntStream.range(0, LOGINS)
                    .mapToObj(i -> PersonPlan.of("person-" + i))
                    .toList());

    private final InstantSource clock = InstantSource.system();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withLatency(Duration.ofMillis(5), Duration.ofMillis(10), 20));

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aHundredLoginsAtOnceNeverMeetTheLimitOfConcurrentCalls() throws InterruptedException {
        try (Running running = running(LOGINS, Duration.ofMinutes(2))) {
            for (Task task : running.finished(running.submitted(0, LOGINS))) {
                assertThat(task.state()).isInstanceOf(TaskState.Succeeded.class);
            }
        }
        assertThat(gitHub.calls().secondaryLimited()).isZero();
        assertThat(gitHub.calls().peakConcurrency()).isBetween(2, 99);
    }

    @Test
    void waitsForAResetThatIsNearWithoutHoldingAWorker() throws InterruptedException {
        try (Running running = running(1, Duration.ofMinutes(1))) {
            List<TaskId> ids = new ArrayList<>();
            // On a slow machine the reset may come before the third task does: then with three others.
            for (int first = 0; ids.isEmpty() || !running.allWait(ids); first += 3) {
                gitHub.exhaust(Resource.GRAPHQL, Duration.ofSeconds(3));
                ids = running.submitted(first, 3);
            }
            for (Task task : running.finished(ids)) {
                assertThat(task.state()).isInstanceOf(TaskState.Succeeded.class);
            }
        }
    }

    @Test
    void failsAtOnceWithTheSecondsToWaitWhenTheResetIsTooFar() throws InterruptedException {
        gitHub.exhaust(Resource.GRAPHQL, Duration.ofHours(1));
        try (Running running = running(2, Duration.ofMinutes(1))) {
            Task task = running.finished(running.submitted(0, 1)).getFirst();
            assertThat(task.state()).isInstanceOfSatisfying(TaskState.Failed.class, failed -> {
                assertThat(failed.failure().code()).isEqualTo(Failure.Code.GITHUB_RATE_LIMITED);
                assertThat(failed.failure().retryAfter().orElseThrow())
                        .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(61));
            });
        }
    }

    @Test
    void everyTaskEndsWhateverGoesWrongAtRandom() throws InterruptedException {
        gitHub.chaos(
                7,
                Map.of(
                        new Fault.Status(502), 0.05,
                        new Fault.Status(503), 0.05,
                        new Fault.ConnectionReset(), 0.05,
                        new Fault.TruncatedBody(), 0.05,
                        new Fault.MalformedJson(), 0.05,
                        new Fault.StalledBody(), 0.05,
                        new Fault.SecondaryLimit(Duration.ofSeconds(1)), 0.02,
                        new Fault.HtmlPage(200), 0.05));
        try (Running running = running(8, Duration.ofMinutes(2), Duration.ofSeconds(1))) {
            for (Task task : running.finished(running.submitted(0, LOGINS / 2))) {
                switch (task.state()) {
                    case TaskState.Succeeded done ->
                        done.analysis().provenance().coverage().values().stream()
                                .filter(part -> part.status() != Coverage.Status.COMPLETE)
                                .forEach(part -> assertThat(part.reason()).isPresent());
                    case TaskState.Failed failed ->
                        assertThat(failed.failure().code())
                                .isIn(Failure.Code.GITHUB_UNAVAILABLE, Failure.Code.GITHUB_RATE_LIMITED);
                    case TaskState.Unfinished unfinished -> throw new AssertionError(unfinished);
                }
            }
        }
    }

    private Running running(int workers, Duration deadline) {
        return running(workers, deadline, Duration.ofMinutes(1));
    }

    /** @param callTimeout after which a call is given up; a second where calls hang on purpose */
    private Running running(int workers, Duration deadline, Duration callTimeout) {
        EngineSettings defaults = EngineSettings.DEFAULTS;
        EngineSettings engine = new EngineSettings(
                workers,
                defaults.queueCapacity(),
                defaults.retention(),
                defaults.partialRetention(),
                deadline,
                defaults.shutdownGrace());
        GitHubClient client = GitHub.connect(
                new GitHubSettings(gitHub.url(), List.of("token"), 5000, callTimeout),
                InMemory.rateLimits(clock),
                InMemory.answers(clock),
                clock);
        return new Running(
                client, BackgroundTaskService.start(InMemory.ports(client, new Manifests(), engine, clock), engine));
    }

    private record Running(GitHubClient client, TaskService tasks) implements AutoCloseable {

        List<TaskId> submitted(int first, int logins) {
            return IntStream.range(first, first + logins)
                    .mapToObj(i -> tasks.submit(AnalysisRequest.of("person-" + i)))
                    .map(submission -> ((Submission.Accepted) submission).task().id())
                    .toList();
        }

        List<Task> finished(List<TaskId> ids) throws InterruptedException {
            List<Task> tasksThen = new ArrayList<>();
            for (TaskId id : ids) {
                tasksThen.add(tasks.await(id, Duration.ofMinutes(3)).orElseThrow());
            }
            return tasksThen;
        }

        /** Tells whether all of them came to wait before the first one ended. */
        boolean allWait(List<TaskId> ids) {
            await().until(() -> ids.stream().allMatch(this::waitsForGitHub)
                    || ids.stream().anyMatch(id -> tasks.find(id).orElseThrow().finished()));
            return ids.stream().allMatch(this::waitsForGitHub);
        }

        private boolean waitsForGitHub(TaskId id) {
            return tasks.find(id).orElseThrow().state() instanceof TaskState.Unfinished unfinished
                    && unfinished.progress().stage() == Stage.WAITING_FOR_GITHUB;
        }

        @Override
        public void close() {
            tasks.close();
            client.close();
        }
    }
}
