package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.port.in.Submission;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that were written for the first description of this API work unchanged. */
class MissionTest {

    private final Task task = Samples.queued("octocat");
    private final ScriptedTasks tasks = new ScriptedTasks();
    private final HttpApi api =
            HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void servesTheCommandsOfTheDescription() throws Exception {
        Task torvalds = Samples.queued("torvalds");
        tasks.answers("octocat", new Submission.Started(task))
                .answers("torvalds", new Submission.Started(torvalds))
                .lives(torvalds, Samples.succeeded(torvalds));
        String base = api.url().resolve("/api/v1/github/").toString();
        String type = "Content-Type: application/json";

        assertThat(curl("-X", "POST", base + "analyze", "-H", type, "-d", "{\"username\": \"octocat\"}"))
                .contains("\"processing\":true", "\n202");
        assertThat(curl(base + "task/github_profile_octocat_1234567890")).contains("\n404");
        assertThat(curl("-X", "POST", base + "analyze/sync", "-H", type, "-d", "{\"username\": \"torvalds\"}"))
                .contains("\"login\":\"torvalds\"", "\n200");
    }

    private static String curl(String... arguments) throws Exception {
        return run(Stream.concat(Stream.of(program("curl"), "-s", "-w", "\n%{http_code}"), Stream.of(arguments))
                .toList());
    }

    @Test
    void satisfiesThePollingFunctionOnAColdCache() throws Exception {
        tasks.answers("octocat", new Submission.Started(task))
                .lives(task, Samples.running(task), Samples.succeeded(task));

        assertThat(poll()).isEqualTo("results octocat\n");
    }

    @Test
    void satisfiesThePollingFunctionOnAWarmCache() throws Exception {
        Task done = Samples.succeeded(task);
        tasks.answers("octocat", new Submission.Cached(done, Samples.profile("octocat")))
                .lives(done);

        assertThat(poll()).isEqualTo("results octocat\n");
    }

    @Test
    void tellsThePollingFunctionOfAFailure() throws Exception {
        tasks.answers("octocat", new Submission.Started(task))
                .lives(task, Samples.failed(task, Failure.Code.GITHUB_UNAVAILABLE));

        assertThat(poll()).isEqualTo("error It went wrong.\n");
    }

    private String poll() throws Exception {
        String base = "http://127.0.0.1:" + api.port();
        return run(List.of(program("node"), resource("page.js"), base, resource("poll.js"), "octocat"));
    }

    private static String resource(String name) throws Exception {
        return Path.of(Objects.requireNonNull(MissionTest.class.getResource(name))
                        .toURI())
                .toString();
    }

    /** Returns where a program is; without it the test is skipped. */
    private static String program(String name) {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow().toString();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    @Test
    void satisfiesEventSourceAndWebSocketOfARuntime() throws Exception {
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        String node = program("node");
        assumeTrue(
                run(List.of(node, "--experimental-eventsource", "-p", "typeof EventSource"))
                        .startsWith("function"),
                "node has no EventSource");
        try (Served served = new Served(gitHub)) {
            gitHub.hold();
            String id = Client.json(served.client().post("/api/v1/github/analyze", "{\"username\": \"octocat\"}"))
                    .at("/user_data/task_id")
                    .asText();
            Process page = new ProcessBuilder(
                            node,
                            "--experimental-eventsource",
                            "--experimental-websocket",
                            "--no-warnings",
                            resource("follow.js"),
                            "http://127.0.0.1:" + served.api().port(),
                            id)
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader output = page.inputReader(StandardCharsets.UTF_8)) {
                String first = output.readLine();
                gitHub.release();
                List<String> lines = output.lines().toList();
                assertThat(first).isNotNull();
                assertThat(lines)
                        .contains("frame completed", "close 1000")
                        .anyMatch(line -> line.startsWith("event completed "));
            }
        }
    }
}
