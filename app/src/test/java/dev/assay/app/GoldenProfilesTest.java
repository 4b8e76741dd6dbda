package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
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
import dev.assay.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the profile of every person of the demonstration with the one in {@code src/test/resources}, byte for byte:
 * what no test looks at must not change unseen either. The clock stands still, and what an analysis cost is left out.
 * With {@code -Dgolden.write=true} the files are written anew instead; their difference belongs to the change.
 */
class GoldenProfilesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final World WORLD = World.demo(NOW);

    /** A file of one line is hard to compare: a line for every key. */
    private static final String BETWEEN_KEYS = ",\"";

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final AssayJson json = new AssayJson();

    static Stream<String> logins() {
        return WORLD.logins().stream();
    }

    @ParameterizedTest
    @MethodSource("logins")
    void isTheSameProfileWithAToken(String login) throws Exception {
        Golden.compare(Golden.FILES.resolve("graphql").resolve(login + ".json"), profile(login, List.of("token")));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void isTheSameProfileWithoutAToken(String login) throws Exception {
        Golden.compare(Golden.FILES.resolve("rest").resolve(login + ".json"), profile(login, List.of()));
    }

    private String profile(String login, List<String> tokens) throws InterruptedException {
        EngineSettings settings = EngineSettings.DEFAULTS;
        // One for each analysis: its quotas do not come back while the clock stands still.
        try (GitHubSimulator simulator = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));
                GitHubClient client = GitHub.connect(
                        new GitHubSettings(simulator.url(), tokens, 5000, Duration.ofMinutes(1)),
                        InMemory.rateLimits(clock),
                        InMemory.answers(clock),
                        clock);
                TaskService tasks = BackgroundTaskService.start(
                        InMemory.ports(client, new Manifests(), settings, clock), settings)) {
            Submission.Accepted accepted = (Submission.Accepted) tasks.submit(AnalysisRequest.of(login));
            Task task = tasks.await(accepted.task().id(), Duration.ofMinutes(5)).orElseThrow();
            assertThat(task.state()).isInstanceOf(TaskState.Succeeded.class);
            return written(login, ((TaskState.Succeeded) task.state()).analysis());
        }
    }

    private String written(String login, ProfileAnalysis analysis) {
        TaskId id = TaskId.of(new Login(login), NOW, 0);
        String text = new String(json.profile(id, analysis), StandardCharsets.UTF_8);
        return text.replaceFirst("\"github_usage\":\\{[^{}]*\\}", "\"github_usage\":{}")
                        .replace(BETWEEN_KEYS, BETWEEN_KEYS.replace(",", ",\n"))
                + "\n";
    }
}
