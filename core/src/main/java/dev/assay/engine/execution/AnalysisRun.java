package dev.assay.engine.execution;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.lifecycle.Deadlines;
import dev.assay.engine.lifecycle.Pause;
import dev.assay.engine.lifecycle.TaskJournal;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;

/** Analyses one profile from start to end, on the thread that calls it. */
final class AnalysisRun {

    private static final System.Logger LOG = System.getLogger(AnalysisRun.class.getName());

    /** What a preview has cost is told with the result. */
    private static final GitHubUsage UNCOUNTED = new GitHubUsage(0, 0, 0, 0, 0);

    private final RunPorts ports;
    private final ProfileCollector collector;
    private final TaskJournal journal;
    private final Deadlines deadlines;

    AnalysisRun(RunPorts ports, TaskJournal journal, Deadlines deadlines) {
        this.ports = ports;
        this.collector = new ProfileCollector(ports.manifests());
        this.journal = journal;
        this.deadlines = deadlines;
    }

    Result analyse(Task task, int attempt, WorkerSlot slot) throws InterruptedException {
        StageClock stages = new StageClock(ports.observer());
        RunPreviews previews = new RunPreviews(
                ports.previews(),
                task.id(),
                attempt,
                new RunPreviews.Steps(soFar -> analysis(soFar, UNCOUNTED), () -> journal.again(task.id(), attempt)));
        ProgressMeter meter = new ProgressMeter(progress -> {
            stages.enter(progress.stage());
            note(task.id(), attempt, progress);
            previews.lookAgain();
        });
        RunContext context = new RunContext(
                new RunContext.Listeners(
                        meter, ports.observer(), soFar -> previews.offer(SnapshotSoFar.beginning(soFar))),
                slot,
                new RunCheckpoints(ports.checkpoints(), task.id(), attempt),
                new RunContext.Deadline(deadlines.of(task), ports.clock(), Pause.REAL));
        try (previews) {
            return result(task, meter, context, previews);
        } finally {
            stages.end();
        }
    }

    private Result result(Task task, ProgressMeter meter, RunContext context, RunPreviews previews)
            throws InterruptedException {
        return switch (ports.gitHub().overview(task.login(), context)) {
            case OverviewAnswer.Found found -> new Result.Report(report(found, meter, previews));
            case OverviewAnswer.Missing missing -> failed(Code.USER_NOT_FOUND, missing.detail());
            case OverviewAnswer.Unauthorized refused -> failed(Code.GITHUB_UNAUTHORIZED, refused.detail());
            case OverviewAnswer.Unavailable broken -> failed(Code.GITHUB_UNAVAILABLE, broken.detail());
            case OverviewAnswer.RateLimited limited -> rateLimited(limited);
        };
    }

    private ProfileAnalysis report(OverviewAnswer.Found found, ProgressMeter meter, RunPreviews previews)
            throws InterruptedException {
        ProfileSnapshot snapshot = collector.collect(found, meter, previews);
        meter.analysing();
        return analysis(snapshot, meter.usage());
    }

    private ProfileAnalysis analysis(ProfileSnapshot snapshot, GitHubUsage usage) {
        ProfileAnalysis analysis = ProfileAnalyzer.analyze(snapshot, journal.now(), usage);
        return ports.gitHub().simulated() ? analysis.ofSimulatedPerson() : analysis;
    }

    private Result rateLimited(OverviewAnswer.RateLimited limited) {
        // Rounded up to what every form of a task can carry: a client that waits so long must not come too early.
        long seconds = Duration.between(journal.now(), limited.retryAt())
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds();
        Duration wait = Duration.ofSeconds(Math.max(1, seconds));
        return new Result.NoReport(new Failure(Code.GITHUB_RATE_LIMITED, limited.detail(), Optional.of(wait)));
    }

    /** A store that is lost for a moment costs the watchers a step, not the analysis. */
    private void note(TaskId id, int attempt, Progress progress) {
        try {
            journal.progress(id, attempt, progress);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> "progress of " + id.login() + " was not noted", lost);
        }
    }

    private static Result failed(Code code, String message) {
        return new Result.NoReport(new Failure(code, message));
    }

    /** How a run ends. */
    sealed interface Result {

        /**
         * With a report.
         *
         * @param analysis the report
         */
        record Report(ProfileAnalysis analysis) implements Result {}

        /**
         * Without one.
         *
         * @param failure why
         */
        record NoReport(Failure failure) implements Result {}
    }
}
