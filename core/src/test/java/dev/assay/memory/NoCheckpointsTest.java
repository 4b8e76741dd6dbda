package dev.assay.memory;

import dev.assay.port.out.Checkpoints;
import dev.assay.testkit.CheckpointsContract;

class NoCheckpointsTest implements CheckpointsContract {

    private final Checkpoints checkpoints = new NoCheckpoints();

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public boolean keeps() {
        return false;
    }
}
