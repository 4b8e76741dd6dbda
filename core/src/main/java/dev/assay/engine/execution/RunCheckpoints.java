package dev.assay.engine.execution;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.StoreException;
import java.util.Optional;

/** What one run leaves for the next attempt, and finds of the one before. Losing it costs calls, not the run. */
final class RunCheckpoints {

    private static final System.Logger LOG = System.getLogger(RunCheckpoints.class.getName());

    private final Checkpoints checkpoints;
    private final TaskId task;
    private final boolean first;

    RunCheckpoints(Checkpoints checkpoints, TaskId task, int attempt) {
        this.checkpoints = checkpoints;
        this.task = task;
        this.first = attempt == 1;
    }

    Optional<byte[]> recall(String step) {
        if (first) {
            return Optional.empty();
        }
        try {
            return checkpoints.find(task, step);
        } catch (StoreException lost) {
            log("read", lost);
            return Optional.empty();
        }
    }

    void remember(String step, byte[] result) {
        try {
            checkpoints.keep(task, step, result);
        } catch (StoreException lost) {
            log("kept", lost);
        }
    }

    private void log(String verb, StoreException lost) {
        LOG.log(System.Logger.Level.DEBUG, () -> "a checkpoint of " + task.login() + " was not " + verb, lost);
    }
}
