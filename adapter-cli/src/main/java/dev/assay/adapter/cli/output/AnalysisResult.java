package dev.assay.adapter.cli.output;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.port.in.Submission;
import java.util.Optional;

/** What became of one user's analysis. */
public sealed interface AnalysisResult {

    /** Returns whose analysis it was. */
    Login login();

    /** Returns the exit code that this result asks for. */
    int exitCode();

    /**
     * There is a profile.
     *
     * @param task that made it
     * @param analysis what it says
     * @param history what has changed since earlier ones; empty if none is known
     */
    record Analyzed(TaskId task, ProfileAnalysis analysis, Optional<ReportHistory> history) implements AnalysisResult {

        /** Makes one whose earlier ones are not known. */
        public Analyzed(TaskId task, ProfileAnalysis analysis) {
            this(task, analysis, Optional.empty());
        }

        @Override
        public Login login() {
            return task.login();
        }

        @Override
        public int exitCode() {
            return analysis.complete() ? ExitCodes.DONE : ExitCodes.PARTIAL;
        }
    }

    /** The analysis ended without a profile. */
    record Unsuccessful(Login login, Failure failure) implements AnalysisResult {

        @Override
        public int exitCode() {
            return ExitCodes.of(failure.code());
        }
    }

    /** The time to wait was over first. */
    record Unawaited(TaskId task) implements AnalysisResult {

        @Override
        public Login login() {
            return task.login();
        }

        @Override
        public int exitCode() {
            return ExitCodes.TIMED_OUT;
        }
    }

    /** Nothing was accepted. */
    record Refused(Login login, Submission.Rejected rejection) implements AnalysisResult {

        /** Says why, and when to try again. */
        public String sentence() {
            String reason = switch (rejection.reason()) {
                case QUEUE_FULL -> "the queue is full";
                case CLIENT_BUSY -> "you have as many analyses under way as you may";
                case RATE_LIMITED -> "you ask for analyses more often than you may";
                case CLOSED -> "the server is shutting down";
            };
            return reason + "; try again in " + rejection.retryAfter().toSeconds() + " s";
        }

        @Override
        public int exitCode() {
            return ExitCodes.FAILED;
        }
    }

    static AnalysisResult of(Task task) {
        return switch (task.state()) {
            case Succeeded succeeded -> new Analyzed(task.id(), succeeded.analysis());
            case Failed failed -> new Unsuccessful(task.login(), failed.failure());
            case Unfinished unfinished -> new Unawaited(task.id());
        };
    }
}
