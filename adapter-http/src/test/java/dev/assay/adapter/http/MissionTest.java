package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.port.in.Submission;
import java.time.InstantSource;
import java.util.List;
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
        return Programs.run(
                Stream.concat(Stream.of(Programs.find("curl"), "-s", "-w", "\n%{http_code}"), Stream.of(arguments))
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
        return Programs.run(List.of(
                Programs.find("node"), Programs.resource("page.js"), base, Programs.resource("poll.js"), "octocat"));
    }
}
