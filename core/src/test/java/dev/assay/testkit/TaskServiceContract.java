package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.Submission.Accepted;
import dev.assay.port.in.Submission.Cached;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.OverviewAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TaskService} promises, whether it is the engine itself or a door to it. */
public interface TaskServiceContract {

    /** A bound on hanging, longer than any scripted analysis takes. */
    Duration SOON = Duration.ofMinutes(1);

    /** Returns the service under test, the same one throughout a test. */
    TaskService service();

    /** Returns the GitHub behind it, which knows octocat. */
    ScriptedGitHub gitHub();

    @Test
    default void answersAtOnceWithATaskThatCanBeFound() {
        gitHub().hold();
        Task task = accepted(service().submit(AnalysisRequest.of("octocat")));
        assertThat(service().find(task.id())).map(Task::login).contains(new Login("octocat"));
        assertThat(service().find(task.id()).orElseThrow().finished()).isFalse();
        gitHub().release();
    }

    @Test
    default void endsWithAProfile() throws InterruptedException {
        Task done = service().analyze(AnalysisRequest.of("octocat"), SOON);
        assertThat(profile(done).person().identity().login()).isEqualTo("octocat");
        assertThat(service().find(done.id()).map(Task::state)).contains(done.state());
    }

    @Test
    default void letsTwoSubmissionsShareATaskUnderWay() throws InterruptedException {
        gitHub().hold();
        Task first = accepted(service().submit(AnalysisRequest.of("octocat")));
        Task second = accepted(service().submit(AnalysisRequest.of("OctoCat")));
        gitHub().release();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(service().await(first.id(), SOON).orElseThrow().finished()).isTrue();
        assertThat(gitHub().overviews()).isEqualTo(1);
    }

    @Test
    default void answersFromTheCacheWithATaskThatIsDone() throws InterruptedException {
        Task done = service().analyze(AnalysisRequest.of("octocat"), SOON);
        Submission again = service().submit(AnalysisRequest.of("octocat"));
        assertThat(again).isInstanceOf(Cached.class);
        Cached cached = (Cached) again;
        assertThat(cached.analysis()).isEqualTo(profile(done));
        Task standing = service().find(cached.task().id()).orElseThrow();
        assertThat(profile(standing)).isEqualTo(cached.analysis());
        assertThat(gitHub().overviews()).isEqualTo(1);
    }

    @Test
    default void asksGitHubAgainWhenFreshDataIsWanted() throws InterruptedException {
        Task first = service().analyze(AnalysisRequest.of("octocat"), SOON);
        Task second = service().analyze(new AnalysisRequest(new Login("octocat"), true), SOON);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(gitHub().overviews()).isEqualTo(2);
    }

    @Test
    default void failsWhenNobodyHasThisLogin() throws InterruptedException {
        Failed failed = failed(service().analyze(AnalysisRequest.of("nobody"), SOON));
        assertThat(failed.failure().code()).isEqualTo(Code.USER_NOT_FOUND);
        assertThat(failed.failure().message()).contains("nobody");
    }

    @Test
    default void failsWithTheTimeToWaitWhenTheLimitIsSpent() throws InterruptedException {
        gitHub().answers(
                        "busy",
                        new OverviewAnswer.RateLimited(
                                "GitHub API rate limit exceeded; it resets at 2100-01-01T00:00:00Z",
                                Instant.parse("2100-01-01T00:00:00Z")));
        Failed failed = failed(service().analyze(AnalysisRequest.of("busy"), SOON));
        assertThat(failed.failure().code()).isEqualTo(Code.GITHUB_RATE_LIMITED);
        assertThat(failed.failure().message()).contains("rate limit exceeded").contains("2100-01-01");
        assertThat(failed.failure().retryAfter()).isPresent();
    }

    @Test
    default void tellsARefusedTokenFromABrokenGitHub() throws InterruptedException {
        gitHub().answers("refused", new OverviewAnswer.Unauthorized("bad credentials"));
        gitHub().answers("broken", new OverviewAnswer.Unavailable("answered 502"));
        assertThat(failed(service().analyze(AnalysisRequest.of("refused"), SOON))
                        .failure()
                        .code())
                .isEqualTo(Code.GITHUB_UNAUTHORIZED);
        assertThat(failed(service().analyze(AnalysisRequest.of("broken"), SOON))
                        .failure()
                        .code())
                .isEqualTo(Code.GITHUB_UNAVAILABLE);
    }

    @Test
    default void showsAWatcherEveryStepUntilTheEnd() throws InterruptedException {
        gitHub().hold();
        Task task = accepted(service().submit(AnalysisRequest.of("octocat")));
        List<Task> seen = new ArrayList<>();
        try (TaskWatch watch = service().watch(task.id(), 0).orElseThrow()) {
            seen.add(watch.next(SOON).orElseThrow());
            gitHub().release();
            while (!seen.getLast().finished()) {
                seen.add(watch.next(SOON).orElseThrow());
            }
            assertThat(watch.next(Duration.ZERO)).isEmpty();
        }
        assertThat(seen).extracting(Task::revision).isSorted().doesNotHaveDuplicates();
        assertThat(seen.stream().flatMap(step -> progress(step).stream()).map(Progress::percent))
                .isSorted();
        assertThat(seen.getLast().state()).isInstanceOf(Succeeded.class);
    }

    @Test
    default void cancelsATaskForGood() throws InterruptedException {
        gitHub().hold();
        Task task = accepted(service().submit(AnalysisRequest.of("octocat")));
        Task cancelled = service().cancel(task.id()).task().orElseThrow();
        assertThat(failed(cancelled).failure().code()).isEqualTo(Code.CANCELLED);
        gitHub().release();
        assertThat(failed(service().await(task.id(), SOON).orElseThrow())
                        .failure()
                        .code())
                .isEqualTo(Code.CANCELLED);
    }

    @Test
    default void cancellingWhatHasFinishedChangesNothing() throws InterruptedException {
        Task done = service().analyze(AnalysisRequest.of("octocat"), SOON);
        assertThat(service().cancel(done.id()).task().orElseThrow().state()).isInstanceOf(Succeeded.class);
    }

    @Test
    default void knowsNothingOfATaskThatNeverWas() throws InterruptedException {
        TaskId unknown = TaskId.of(new Login("octocat"), Instant.EPOCH, 1);
        assertThat(service().find(unknown)).isEmpty();
        assertThat(service().watch(unknown, 0)).isEmpty();
        assertThat(service().cancel(unknown)).isEqualTo(new Cancellation.Unknown());
        assertThat(service().await(unknown, Duration.ofMillis(1))).isEmpty();
    }

    private static Task accepted(Submission submission) {
        assertThat(submission).isInstanceOf(Accepted.class);
        return ((Accepted) submission).task();
    }

    private static Failed failed(Task task) {
        assertThat(task.state()).isInstanceOf(Failed.class);
        return (Failed) task.state();
    }

    private static ProfileAnalysis profile(Task task) {
        assertThat(task.state()).isInstanceOf(Succeeded.class);
        return ((Succeeded) task.state()).analysis();
    }

    private static Optional<Progress> progress(Task task) {
        return task.state() instanceof Unfinished open ? Optional.of(open.progress()) : Optional.empty();
    }
}
