package dev.assay.memory;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Checkpoints;
import java.util.Optional;

/** Keeps nothing: a run inside one process ends with it, and no other could go on. */
public final class NoCheckpoints implements Checkpoints {

    /** Makes one. */
    public NoCheckpoints() {}

    @Override
    public Optional<byte[]> find(TaskId task, String step) {
        return Optional.empty();
    }

    @Override
    public void keep(TaskId task, String step, byte[] result) {
        // No other process could use it.
    }

    @Override
    public void drop(TaskId task) {
        // Nothing was kept.
    }
}
