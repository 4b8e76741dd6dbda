package dev.assay.port.out;

import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.port.in.Submission;
import java.time.Duration;

/** Hears what an engine does, to count it. Methods are quick and throw nothing. Safe for many threads. */
public interface EngineObserver {

    /** Counts nothing. */
    EngineObserver NONE = new EngineObserver() {};

    /** A submission was answered. */
    default void submitted(Submission submission) {}

    /** A task has ended, in whichever way. */
    default void ended(Task task) {}

    /** A run has left a stage. */
    default void left(Stage stage, Duration spent) {}

    /** GitHub has answered a call. */
    default void called(Stage stage, CallContext.Cost cost) {}
}
