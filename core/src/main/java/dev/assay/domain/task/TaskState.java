package dev.assay.domain.task;

import dev.assay.domain.report.ProfileAnalysis;
import java.time.Instant;

/** Where a task stands. A move that is not a method here does not exist; a finished state has none. */
public sealed interface TaskState {

    /** Not finished yet: can fail, for instance because it was cancelled or its deadline passed. */
    sealed interface Unfinished extends TaskState {

        /** Returns how far the task has come. */
        Progress progress();

        /** Moves to the failed state. */
        default Failed fail(Instant now, Failure failure) {
            return new Failed(now, failure);
        }
    }

    /** Never changes again. */
    sealed interface Finished extends TaskState {

        /** Returns when the task ended. */
        Instant at();
    }

    /** Waits for a worker. */
    record Queued() implements Unfinished {
        private static final Progress WAITING = new Progress(0, Stage.QUEUED, "Waiting for a free worker");

        @Override
        public Progress progress() {
            return WAITING;
        }

        /**
         * Moves to the running state.
         *
         * @param attempt the fence of the worker that starts
         */
        public Running start(int attempt) {
            return new Running(new Progress(0, Stage.PROFILE, "Analyzing GitHub profile..."), attempt);
        }
    }

    /**
     * A worker is at it.
     *
     * @param progress how far it has come
     * @param attempt its fence: a worker with an older one has lost the task and may not write any more
     */
    record Running(Progress progress, int attempt) implements Unfinished {

        /** Notes progress, which never goes down. */
        public Running advance(Progress next) {
            int percent = Math.max(progress.percent(), next.percent());
            return new Running(new Progress(percent, next.stage(), next.message()), attempt);
        }

        /** Moves to another worker: the worker that had the task before is fenced off. */
        public Running takenOver(int by) {
            return new Running(progress, by);
        }

        /** Moves to the succeeded state. */
        public Succeeded succeed(Instant now, ProfileAnalysis analysis) {
            return new Succeeded(now, analysis);
        }
    }

    /**
     * There is a result.
     *
     * @param at when
     * @param analysis the result; its coverage tells whether it is whole
     */
    record Succeeded(Instant at, ProfileAnalysis analysis) implements Finished {}

    /**
     * There is none.
     *
     * @param at when
     * @param failure why
     */
    record Failed(Instant at, Failure failure) implements Finished {}
}
