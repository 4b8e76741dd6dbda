package dev.assay.memory;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Previews;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps previews within this process: of so many tasks at most, for a while. */
final class InMemoryPreviews implements Previews {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final ExpiringMap<TaskId, Boolean> wishes;
    private final ExpiringMap<TaskId, Preview> previews;

    InMemoryPreviews(int most, InstantSource clock) {
        this.wishes = new ExpiringMap<>(most, clock, any -> true);
        this.previews = new ExpiringMap<>(most, clock, any -> true);
    }

    @Override
    public void want(TaskId task, Duration life) {
        wishes.putUnless(task, true, life, there -> false);
    }

    @Override
    public boolean wanted(TaskId task) {
        return wishes.get(task).isPresent();
    }

    @Override
    public void offer(TaskId task, Preview preview) {
        previews.putUnless(task, preview, LIFE, there -> false);
    }

    @Override
    public Optional<Preview> find(TaskId task) {
        return previews.get(task);
    }

    @Override
    public void drop(TaskId task) {
        previews.remove(task);
    }
}
