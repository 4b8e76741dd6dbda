package dev.assay.adapter.http;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.testkit.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tasks and profiles for the tests. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    public static Task queued(String login) {
        return Task.queued(TaskId.of(new Login(login), NOON, login.hashCode()), false, NOON);
    }

    public static Task running(Task task) {
        return task.in(((Queued) task.state()).start(1), NOON);
    }

    public static Task succeeded(Task task) {
        return ran(task).in(new Succeeded(NOON, profile(task.login().value())), NOON);
    }

    public static Task failed(Task task, Failure.Code code) {
        return ran(task)
                .in(new Failed(NOON, new Failure(code, "It went wrong.", Optional.of(Duration.ofSeconds(7)))), NOON);
    }

    /** A task ends after it has run: no two of its states have one revision. */
    private static Task ran(Task task) {
        return task.state() instanceof Queued ? running(task) : task;
    }

    /** Reads a small profile from its JSON form, so that tests here know of no more keys than they need. */
    public static ProfileAnalysis profile(String login) {
        return ProfileAnalyzer.analyze(Profiles.aSnapshotOf(login), NOON, new GitHubUsage(1, 1, 0, 0, 5));
    }
}
