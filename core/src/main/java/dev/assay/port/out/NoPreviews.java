package dev.assay.port.out;

import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/** Keeps no previews: none is wanted, none is made. */
record NoPreviews() implements Previews {

    @Override
    public void want(TaskId task, Duration life) {}

    @Override
    public boolean wanted(TaskId task) {
        return false;
    }

    @Override
    public void offer(TaskId task, Preview preview) {}

    @Override
    public Optional<Preview> find(TaskId task) {
        return Optional.empty();
    }

    @Override
    public void drop(TaskId task) {}
}
