package dev.assay.engine;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.Submission.Accepted;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.testkit.Await;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The manual clock stands still, so that a limit holds until a test moves it past the reset. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class WaitingForGitHubTest {

    private static final Duration SOON = Await.BOUND;
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock();
    private final Instant reset = clock.instant().plusMillis(20);
    private final ScriptedGitHub gitHub =
            new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat")).knows(Profiles.aSnapshotOf("waiter"));
    private TaskService service = engine(1, HOUR, Duration.ZERO);

    private TaskService engine(int workers, Duration timeout, Duration grace) {
        EngineSettings settings = new EngineSettings(workers, 3, HOUR, Duration.ofMinutes(5), timeout, grace);
        return BackgroundTaskService.start(InMemory.ports(gitHub, new NoManifests(), settings, clock), settings);
    }

    private void restart(int workers, Duration timeout, Duration grace) {
        service.close();
        service = engine(workers, timeout, grace);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void letsAnotherTaskCompleteMeanwhile() throws InterruptedException {
        Task waiter = waiting("waiter");
        assertThat(service.analyze(AnalysisRequest.of("octocat"), SOON).state()).isInstanceOf(Succeeded.class);
        assertThat(progress(waiter.id()).stage()).isEqualTo(Stage.WAITING_FOR_GITHUB);
        pastTheReset();
        assertThat(ended(waiter).state()).isInstanceOf(Succeeded.class);
    }

    @Test
    void saysWhenItGoesOnAndThenGoesOn() throws InterruptedException {
        gitHub.waitsFor("waiter", Stage.PROFILE, reset);
        Task waiter = submit("waiter");
        List<Progress> seen = new ArrayList<>();
        try (TaskWatch watch = service.watch(waiter.id(), 0).orElseThrow()) {
            Task next = watch.next(SOON).orElseThrow();
            while (next.state() instanceof Unfinished open) {
                seen.add(open.progress());
                if (open.progress().stage() == Stage.WAITING_FOR_GITHUB) {
                    pastTheReset();
                }
                next = watch.next(SOON).orElseThrow();
            }
            assertThat(next.state()).isInstanceOf(Succeeded.class);
        }
        assertThat(seen).extracting(Progress::stage).containsSubsequence(Stage.WAITING_FOR_GITHUB, Stage.PROFILE);
        assertThat(seen)
                .filteredOn(progress -> progress.stage() == Stage.WAITING_FOR_GITHUB)
                .extracting(Progress::message)
                .containsExactly("Waiting for GitHub; resumes at 2026-03-01T12:00:00Z");
        assertThat(seen).extracting(Progress::percent).isSorted();
    }

    @Test
    void cancellingEndsAWaitAndLosesNoWorker() throws InterruptedException {
        restart(2, HOUR, Duration.ZERO);
        for (String login : List.of("waiter", "octocat")) {
            Task waiter = waiting(login);
            assertThat(failure(service.cancel(waiter.id()).task().orElseThrow()).code())
                    .isEqualTo(Code.CANCELLED);
        }
        await().until(() -> gitHub.interruptions() == 2 && gitHub.underWay() == 0);
        worksAtAWidthOf(2);
    }

    @Test
    void losesNoWorkerWhenATaskIsCancelledWhileItLinesUpAgain() throws InterruptedException {
        Task waiter = waiting("waiter");
        gitHub.hold();
        Task other = submit("octocat");
        await().until(() -> gitHub.underWay() == 2);
        pastTheReset();
        service.cancel(waiter.id());
        await().until(() -> gitHub.underWay() == 1);
        gitHub.release();
        assertThat(ended(other).state()).isInstanceOf(Succeeded.class);
        assertThat(failure(ended(waiter)).code()).isEqualTo(Code.CANCELLED);
        gitHub.forgetsHowManyWereAtOnce();
        worksAtAWidthOf(1);
    }

    @Test
    void aTaskThatWaitsTooLongTimesOut() throws InterruptedException {
        restart(1, HOUR, Duration.ZERO);
        gitHub.waitsFor("waiter", Stage.PROFILE, clock.instant().plus(HOUR).minusSeconds(1));
        Task waiter = submit("waiter");
        await().until(() -> progress(waiter.id()).stage() == Stage.WAITING_FOR_GITHUB);
        clock.advance(HOUR);
        assertThat(failure(ended(waiter)).code()).isEqualTo(Code.TIMED_OUT);
        await().until(() -> gitHub.interruptions() == 1 && gitHub.underWay() == 0);
    }

    @Test
    void closingDoesNotGiveTheGracePeriodToAWait() throws InterruptedException {
        restart(1, HOUR, HOUR);
        Task waiter = waiting("waiter");
        service.close();
        assertThat(gitHub.underWay()).isZero();
        assertThat(failure(service.find(waiter.id()).orElseThrow()).code()).isEqualTo(Code.CANCELLED);
    }

    @Test
    void closingGivesTheGracePeriodToWorkBesideAWait() throws Exception {
        restart(1, HOUR, HOUR);
        Task waiter = waiting("waiter");
        gitHub.hold();
        Task working = submit("octocat");
        await().until(() -> gitHub.underWay() == 2);
        Thread closer = Thread.ofVirtual().start(service::close);
        await().until(this::isShut);
        gitHub.release();
        closer.join();
        assertThat(service.find(working.id()).orElseThrow().state()).isInstanceOf(Succeeded.class);
        assertThat(failure(service.find(waiter.id()).orElseThrow()).code()).isEqualTo(Code.CANCELLED);
    }

    @Test
    void doesNotWaitForWhatComesTooLate() throws InterruptedException {
        Instant late = clock.instant().plus(Duration.ofHours(2)).plusMillis(500);
        gitHub.waitsFor("waiter", Stage.PROFILE, late);
        Failure failure = failure(service.analyze(AnalysisRequest.of("waiter"), SOON));
        assertThat(failure.code()).isEqualTo(Code.GITHUB_RATE_LIMITED);
        assertThat(failure.message()).contains(late.toString());
        Duration wait = failure.retryAfter().orElseThrow();
        assertThat(wait).isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(1));
        assertThat(wait).as("whole seconds").isEqualTo(Duration.ofSeconds(wait.toSeconds()));
        assertThat(clock.instant().plus(wait)).isAfterOrEqualTo(late);
    }

    @Test
    void aStageThatHasNoTimeToWaitCostsItsOwnSection() throws InterruptedException {
        gitHub.waitsFor("waiter", Stage.COMMITS, clock.instant().plus(Duration.ofHours(2)));
        Task done = service.analyze(AnalysisRequest.of("waiter"), SOON);
        assertThat(((Succeeded) done.state()).analysis().provenance().coverage().get("commits"))
                .isNotNull()
                .extracting(Coverage::status)
                .isEqualTo(Coverage.Status.UNAVAILABLE);
    }

    @Test
    void stagesThatWaitTogetherGiveTheWorkerUpOnce() throws InterruptedException {
        Stream.of(Stage.COMMITS, Stage.PULL_REQUESTS, Stage.MANIFESTS)
                .forEach(stage -> gitHub.waitsFor("waiter", stage, reset));
        Task waiter = submit("waiter");
        await().until(() -> gitHub.limitsMet() == 3);
        worksAtAWidthOf(1);
        pastTheReset();
        Succeeded done = (Succeeded) ended(waiter).state();
        assertThat(done.analysis().complete()).isTrue();
        worksAtAWidthOf(1);
    }

    @Test
    void cancellingStagesThatWaitTogetherLosesNoWorker() throws InterruptedException {
        Stream.of(Stage.COMMITS, Stage.PULL_REQUESTS, Stage.MANIFESTS)
                .forEach(stage -> gitHub.waitsFor("waiter", stage, reset));
        Task waiter = submit("waiter");
        await().until(() -> gitHub.limitsMet() == 3);
        service.cancel(waiter.id());
        await().until(() -> gitHub.interruptions() == 3);
        worksAtAWidthOf(1);
    }

    @Test
    void boundsTheTasksThatWait() throws InterruptedException {
        List<String> logins = Stream.iterate(0, number -> number + 1)
                .limit(100)
                .map(number -> "user" + number)
                .toList();
        logins.forEach(login -> gitHub.waitsFor(login, Stage.PROFILE, reset));
        int accepted = 0;
        while (service.submit(AnalysisRequest.of(logins.get(accepted))) instanceof Accepted) {
            int begun = ++accepted;
            // One worker and a queue of three: as many as that may wait, and three more behind them.
            await().until(() -> gitHub.limitsMet() == Math.min(begun, 4));
        }
        assertThat(accepted).isEqualTo(7);
    }

    /** Returns a task once it waits for GitHub at its first call. */
    private Task waiting(String login) {
        gitHub.waitsFor(login, Stage.PROFILE, reset);
        Task task = submit(login);
        await().until(() -> progress(task.id()).stage() == Stage.WAITING_FOR_GITHUB);
        return task;
    }

    private void worksAtAWidthOf(int workers) throws InterruptedException {
        gitHub.hold();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            tasks.add(submit("first" + i));
        }
        await().until(() -> gitHub.underWay() == workers);
        Task tooMany = submit("second");
        assertThat(service.find(tooMany.id()).orElseThrow().state()).isInstanceOf(Queued.class);
        gitHub.release();
        tasks.add(tooMany);
        for (Task task : tasks) {
            assertThat(failure(ended(task)).code()).isEqualTo(Code.USER_NOT_FOUND);
        }
        assertThat(gitHub.mostAtOnce()).isEqualTo(workers);
    }

    private void pastTheReset() {
        clock.advance(Duration.ofSeconds(1));
    }

    private boolean isShut() {
        return service.submit(AnalysisRequest.of("octocat")) instanceof Submission.Rejected;
    }

    private Task submit(String login) {
        return ((Accepted) service.submit(AnalysisRequest.of(login))).task();
    }

    private Task ended(Task task) throws InterruptedException {
        Task end = service.await(task.id(), SOON).orElseThrow();
        assertThat(end.finished()).isTrue();
        return end;
    }

    private Progress progress(TaskId id) {
        return ((Unfinished) service.find(id).orElseThrow().state()).progress();
    }

    private static Failure failure(Task task) {
        assertThat(task.state()).isInstanceOf(Failed.class);
        return ((Failed) task.state()).failure();
    }
}
