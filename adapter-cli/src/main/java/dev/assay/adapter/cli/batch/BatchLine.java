package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one login of the input.
 *
 * @param username as it was given
 * @param result the profile, or why there is none
 */
record BatchLine(String username, Result result) {

    /** A profile, or the reason why there is none. */
    sealed interface Result {

        /** Returns the exit code that it asks for. */
        int exitCode();
    }

    /** There is a profile. */
    record Profile(TaskId task, ProfileAnalysis analysis) implements Result {

        @Override
        public int exitCode() {
            return analysis.complete() ? ExitCodes.DONE : ExitCodes.PARTIAL;
        }
    }

    /**
     * There is none.
     *
     * @param task the task that was to make it; empty if there never was one
     * @param code a word for programs
     * @param message a sentence for people
     * @param exitCode see {@link ExitCodes}
     */
    record NoProfile(Optional<TaskId> task, String code, String message, int exitCode) implements Result {}

    /** Says that no account could have this name. */
    static BatchLine invalid(String username, String message) {
        return new BatchLine(
                username, new NoProfile(Optional.empty(), "invalid_username", message, ExitCodes.USER_NOT_FOUND));
    }

    /** Says that nothing was accepted as long as there was time. */
    static BatchLine refused(String username, String code, String message) {
        return new BatchLine(username, new NoProfile(Optional.empty(), code, message, ExitCodes.FAILED));
    }

    /** Says what a task has come to. */
    static BatchLine of(String username, Task task) {
        return new BatchLine(
                username,
                switch (task.state()) {
                    case Succeeded succeeded -> new Profile(task.id(), succeeded.analysis());
                    case Failed failed ->
                        new NoProfile(
                                Optional.of(task.id()),
                                failed.failure().code().name().toLowerCase(Locale.ROOT),
                                failed.failure().message(),
                                ExitCodes.of(failed.failure().code()));
                    case Unfinished unfinished ->
                        new NoProfile(
                                Optional.of(task.id()),
                                "timed_out",
                                "it was not ready within the time to wait",
                                ExitCodes.TIMED_OUT);
                });
    }
}
