package dev.assay.engine;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Queued;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.Submission.Accepted;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.TaskServiceContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTaskServiceTest implements TaskServiceContract {

    private static final EngineSettings SETTINGS =
            new EngineSettings(2, 3, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO);

    private final ManualClock clock = new ManualClock();
    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private TaskService service = engine(SETTINGS);

    private TaskService engine(EngineSettings settings) {
        return BackgroundTaskService.start(InMemory.ports(gitHub, new NoManifests(), settings, clock), settings);
    }

    @Override
    public TaskService service() {
        return service;
    }

    @Override
    public ScriptedGitHub gitHub() {
        return gitHub;
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void givesFiftyConcurrentSubmissionsOneTaskAndOneAnalysis() throws Exception {
        gitHub.hold();
        Callable<TaskId> submission = () -> submit("octocat").id();
        Set<TaskId> ids;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            ids = clients.invokeAll(Stream.generate(() -> submission).limit(50).toList()).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toSet());
        }
        gitHub.release();
        assertThat(ids).hasSize(1);
        service.await(ids.iterator().next(), SOON);
        assertThat(gitHub.overviews()).isEqualTo(1);
    }

    @Test
    void runsNoMoreAtOnceThanThereAreWorkers() throws InterruptedException {
        gitHub.hold();
        List<Task> tasks = new ArrayList<>(Stream.of("a", "b").map(this::submit).toList());
        await().until(() -> gitHub.underWay() == 2);
        Stream.of("c", "d").map(this::submit).forEach(tasks::add);
        assertThat(tasks.stream()
                        .map(task -> service.find(task.id()).orElseThrow().state()))
                .filteredOn(Queued.class::isInstance)
                .hasSize(2);
        gitHub.release();
        for (Task task : tasks) {
            assertThat(service.await(task.id(), SOON).orElseThrow().finished()).isTrue();
        }
        assertThat(gitHub.mostAtOnce()).isEqualTo(2);
    }

    @Test
    void turnsAwayWhatTheQueueCannotHoldAndKeepsNothingOfIt() {
        gitHub.hold();
        Stream.of("a", "b").forEach(this::submit);
        await().until(() -> gitHub.underWay() == 2);
        Stream.of("c", "d", "e").forEach(this::submit);
        assertThat(service.submit(AnalysisRequest.of("f"))).isInstanceOf(Submission.Rejected.class);
        gitHub.release();
        await().untilAsserted(() ->
                assertThat(service.submit(AnalysisRequest.of("f"))).isInstanceOf(Submission.Started.class));
    }

    @Test
    void failsATaskThatDoesNotEndInTimeAndStopsItsWork() throws InterruptedException {
        service.close();
        service = engine(new EngineSettings(
                1, 3, Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ZERO));
        gitHub.hold();
        Task running = submit("octocat");
        Task waiting = submit("other");
        await().until(() -> gitHub.underWay() == 1);
        clock.advance(Duration.ofHours(1));
        assertThat(failure(service.await(running.id(), SOON).orElseThrow())).isEqualTo(Code.TIMED_OUT);
        assertThat(failure(service.await(waiting.id(), SOON).orElseThrow())).isEqualTo(Code.TIMED_OUT);
        await().until(() -> gitHub.interruptions() > 0 && gitHub.underWay() == 0);
    }

    @Test
    void losesNoChangeForAWatcherThatComesBackAfterTheEnd() throws InterruptedException {
        gitHub.hold();
        Task queued = submit("octocat");
        List<Task> seen = new ArrayList<>();
        try (TaskWatch watch = service.watch(queued.id(), 0).orElseThrow()) {
            seen.add(watch.next(SOON).orElseThrow());
        }
        gitHub.release();
        service.await(queued.id(), SOON);
        try (TaskWatch watch =
                service.watch(queued.id(), seen.getFirst().revision()).orElseThrow()) {
            while (!seen.getLast().finished()) {
                seen.add(watch.next(SOON).orElseThrow());
            }
        }
        assertThat(seen)
                .extracting(Task::revision)
                .containsExactlyElementsOf(LongStream.rangeClosed(
                                seen.getFirst().revision(), seen.getLast().revision())
                        .boxed()
                        .toList());
    }

    @Test
    void stopsTheWorkOfACancelledTask() {
        gitHub.hold();
        Task task = submit("octocat");
        await().until(() -> gitHub.underWay() == 1);
        service.cancel(task.id());
        await().until(() -> gitHub.interruptions() == 1 && gitHub.underWay() == 0);
        gitHub.release();
        assertThat(submit("octocat").id()).isNotEqualTo(task.id());
    }

    @Test
    void closingEndsAllThatIsUnderWayAndLeavesNoThread() {
        gitHub.hold();
        List<Task> tasks = Stream.of("a", "b", "c").map(this::submit).toList();
        await().until(() -> gitHub.underWay() == 2);
        service.close();
        assertThat(gitHub.underWay()).isZero();
        assertThat(tasks)
                .allSatisfy(task -> assertThat(failure(service.find(task.id()).orElseThrow()))
                        .isEqualTo(Code.CANCELLED));
        assertThat(service.submit(AnalysisRequest.of("d")))
                .isInstanceOfSatisfying(
                        Submission.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Submission.Reason.CLOSED));
    }

    @Test
    void aFailingStageCostsOnlyItsOwnSection() throws InterruptedException {
        gitHub.breaksAt(Stage.COMMITS).seesNothingAt(Stage.PULL_REQUESTS);
        ProfileAnalysis profile = analysed("octocat");
        assertThat(profile.activity().commits()).isEmpty();
        assertThat(profile.activity().pullRequests()).isEmpty();
        assertThat(profile.portfolio().languages()).isPresent();
        assertThat(profile.provenance().coverage().get("commits"))
                .isNotNull()
                .extracting(Coverage::status)
                .isEqualTo(Coverage.Status.UNAVAILABLE);
        assertThat(profile.complete()).isFalse();
    }

    @Test
    void anErrorFailsTheTaskAndFreesTheLogin() throws InterruptedException {
        gitHub.overflowsAt(Stage.PROFILE);
        Task task = service.analyze(AnalysisRequest.of("octocat"), SOON);
        assertThat(failure(task)).isEqualTo(Code.INTERNAL);
        gitHub.recovers();
        assertThat(submit("octocat").id()).isNotEqualTo(task.id());
    }

    @Test
    void keepsAPartialProfileForFiveMinutesOnly() throws InterruptedException {
        gitHub.seesNothingAt(Stage.COMMITS);
        analysed("octocat");
        gitHub.recovers();
        clock.advance(Duration.ofMinutes(4));
        assertThat(service.submit(AnalysisRequest.of("octocat"))).isInstanceOf(Submission.Cached.class);
        clock.advance(Duration.ofMinutes(2));
        assertThat(service.submit(AnalysisRequest.of("octocat"))).isInstanceOf(Submission.Started.class);
    }

    @Test
    void neverLetsAPartialProfileReplaceACompleteOneInTheCache() throws InterruptedException {
        ProfileAnalysis complete = analysed("octocat");
        gitHub.seesNothingAt(Stage.COMMITS);
        Task forced = service.analyze(new AnalysisRequest(new Login("octocat"), true), SOON);
        assertThat(((Succeeded) forced.state()).analysis().complete()).isFalse();
        assertThat(((Submission.Cached) service.submit(AnalysisRequest.of("octocat"))).analysis())
                .isEqualTo(complete);
    }

    @Test
    void doesNotJoinAForcedSubmissionToAnUnforcedTask() {
        gitHub.hold();
        Task unforced = submit("octocat");
        Task forced = ((Accepted) service.submit(new AnalysisRequest(new Login("octocat"), true))).task();
        assertThat(forced.id()).isNotEqualTo(unforced.id());
        assertThat(submit("octocat").id()).isEqualTo(forced.id());
        gitHub.release();
    }

    @Test
    void keepsTheTaskOfACachedProfileReadableForTheNextPolls() throws InterruptedException {
        analysed("octocat");
        clock.advance(Duration.ofMinutes(59).plusSeconds(50));
        Task cached = submit("octocat");
        clock.advance(Duration.ofSeconds(30));
        assertThat(service.find(cached.id())).isPresent();
    }

    private Task submit(String login) {
        return ((Accepted) service.submit(AnalysisRequest.of(login))).task();
    }

    private ProfileAnalysis analysed(String login) throws InterruptedException {
        return ((Succeeded) service.analyze(AnalysisRequest.of(login), SOON).state()).analysis();
    }

    private static Code failure(Task task) {
        assertThat(task.state()).isInstanceOf(Failed.class);
        return ((Failed) task.state()).failure().code();
    }
}
