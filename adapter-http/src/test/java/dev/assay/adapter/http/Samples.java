package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Succeeded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tasks and profiles for the tests. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    static Task queued(String login) {
        return Task.queued(TaskId.of(new Login(login), NOON, login.hashCode()), false, NOON);
    }

    static Task running(Task task) {
        return task.in(((Queued) task.state()).start(), NOON);
    }

    static Task succeeded(Task task) {
        return task.in(new Succeeded(NOON, profile(task.login().value())), NOON);
    }

    static Task failed(Task task, Failure.Code code) {
        return task.in(new Failed(NOON, new Failure(code, "It went wrong.", Optional.of(Duration.ofSeconds(7)))), NOON);
    }

    /** Reads a small profile from its JSON form, so that tests here know of no more keys than they need. */
    static ProfileAnalysis profile(String login) {
        String json = """
                {"user_data": {"login": "%s", "github_username": "%s", "task_id": "%s",
                  "account_type": "user", "avatar_url": "https://avatars.example/1",
                  "created_at": "2020-01-01T00:00:00Z", "updated_at": "2020-01-01T00:00:00Z"},
                 "skills": {"technical_skills": [], "frameworks": [], "tools": [], "domains": [],
                  "dependencies_found": [], "soft_skills": [], "evidence": {}},
                 "analyzed_at": "2026-03-01T12:00:00Z", "analysis_context_type": "profile", "schema_version": 1,
                 "coverage": {}, "github_usage": {"calls": 1}}
                """.formatted(login, login, queued(login).id());
        return new AssayJson()
                .readProfile(json.getBytes(StandardCharsets.UTF_8))
                .analysis();
    }
}
