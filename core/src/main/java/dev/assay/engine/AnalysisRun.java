package dev.assay.engine;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Failure.Code;
import dev.assay.domain.task.Task;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.GitHubClient.Overview;
import dev.assay.port.out.OverviewAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Analyses one profile from start to end, on the thread that calls it. */
final class AnalysisRun {

    private final GitHubClient gitHub;
    private final ProfileCollector collector;
    private final TaskJournal journal;

    AnalysisRun(EnginePorts ports, TaskJournal journal) {
        this.gitHub = ports.gitHub();
        this.collector = new ProfileCollector(ports);
        this.journal = journal;
    }

    Outcome analyse(Task task) throws InterruptedException {
        ProgressMeter meter = new ProgressMeter(progress -> journal.progress(task.id(), progress));
        return switch (gitHub.overview(task.login(), meter)) {
            case OverviewAnswer.Found found -> new Outcome.Report(report(found.overview(), meter));
            case OverviewAnswer.Missing missing -> failed(Code.USER_NOT_FOUND, missing.detail());
            case OverviewAnswer.Unauthorized refused -> failed(Code.GITHUB_UNAUTHORIZED, refused.detail());
            case OverviewAnswer.Unavailable broken -> failed(Code.GITHUB_UNAVAILABLE, broken.detail());
            case OverviewAnswer.RateLimited limited -> rateLimited(limited.retryAt());
        };
    }

    private ProfileAnalysis report(Overview overview, ProgressMeter meter) throws InterruptedException {
        ProfileSnapshot snapshot = collector.collect(overview, meter);
        meter.analysing();
        return ProfileAnalyzer.analyze(snapshot, journal.now(), meter.usage());
    }

    private Outcome rateLimited(Instant retryAt) {
        Duration wait = Duration.between(journal.now(), retryAt);
        Duration atLeastASecond = wait.toSeconds() < 1 ? Duration.ofSeconds(1) : wait;
        String message = "GitHub API rate limit exceeded; it resets at " + retryAt;
        return new Outcome.NoReport(new Failure(Code.GITHUB_RATE_LIMITED, message, Optional.of(atLeastASecond)));
    }

    private static Outcome failed(Code code, String message) {
        return new Outcome.NoReport(new Failure(code, message));
    }

    /** How a run ends. */
    sealed interface Outcome {

        /**
         * With a report.
         *
         * @param analysis the report
         */
        record Report(ProfileAnalysis analysis) implements Outcome {}

        /**
         * Without one.
         *
         * @param failure why
         */
        record NoReport(Failure failure) implements Outcome {}
    }
}
