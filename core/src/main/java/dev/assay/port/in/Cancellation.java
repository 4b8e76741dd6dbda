package dev.assay.port.in;

import dev.assay.domain.task.Task;
import java.util.Optional;

/** What became of a client's wish to cancel a task. */
public sealed interface Cancellation {

    /** Returns the task as it stands afterwards; empty if the client is told nothing of it. */
    default Optional<Task> task() {
        return Optional.empty();
    }

    /** There is no such task. */
    record Unknown() implements Cancellation {}

    /** The client has neither started the task nor joined it: nothing was changed. */
    record Refused() implements Cancellation {}

    /**
     * No other client waited: the task has ended, by this or before.
     *
     * @param ended the task
     */
    record Ended(Task ended) implements Cancellation {
        @Override
        public Optional<Task> task() {
            return Optional.of(ended);
        }
    }

    /**
     * Other clients still wait: the task goes on without this one.
     *
     * @param left the task
     */
    record Left(Task left) implements Cancellation {
        @Override
        public Optional<Task> task() {
            return Optional.of(left);
        }
    }
}
