package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.http.HttpApi;
import dev.assay.adapter.http.HttpPorts;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.GitHubClient;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All the real parts together, from the socket of the client to the socket of a simulated GitHub. */
class SingleFlightOverHttpTest {

    private static final int CLIENTS = 50;
    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void fiftyClientsAtOnceShareOneTaskAndOneAnalysis() throws Exception {
        SimulatorSettings lifelike = SimulatorSettings.INSTANT
                .withClock(WORLD::today)
                .withLatency(Duration.ofMillis(50), Duration.ofMillis(200), 0);
        InstantSource clock = InstantSource.system();
        try (GitHubSimulator simulator = GitHubSimulator.start(WORLD, lifelike);
                GitHubClient gitHub = GitHub.connect(
                        new GitHubSettings(simulator.url(), List.of("t"), 5000, GitHubSettings.REQUEST_TIMEOUT),
                        InMemory.rateLimits(clock),
                        InMemory.answers(clock),
                        clock);
                TaskService tasks = BackgroundTaskService.start(
                        InMemory.ports(gitHub, new Manifests(), EngineSettings.DEFAULTS, clock),
                        EngineSettings.DEFAULTS);
                HttpApi server = HttpApi.open(
                        HttpPorts.of(tasks, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
                HttpClient client = HttpClient.newHttpClient()) {
            Set<String> locations = submitted(client, server.url());

            assertThat(locations).hasSize(1);
            String id = locations.iterator().next().replaceFirst(".*/", "");
            assertThat(tasks.await(new TaskId(id), Duration.ofMinutes(1))
                            .orElseThrow()
                            .finished())
                    .isTrue();
            assertThat(simulator.calls().count("graphql Overview")).isEqualTo(1);
        }
    }

    private static Set<String> submitted(HttpClient client, URI server) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/github/analyze"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\": \"octocat\"}"))
                .build();
        List<CompletableFuture<HttpResponse<Void>>> answers = Stream.generate(
                        () -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .limit(CLIENTS)
                .toList();
        return answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode()))
                .collect(Collectors.toSet());
    }
}
