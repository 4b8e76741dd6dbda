package dev.assay.engine;

import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskPreviews;
import dev.assay.port.out.Previews;
import dev.assay.port.out.Previews.Preview;
import java.time.Duration;
import java.util.Optional;

/** Hands out previews, and says by that that somebody wants to see them. */
public final class WantedPreviews implements TaskPreviews {

    /** Longer than a client that follows a task is silent. */
    private static final Duration LIFE_OF_A_WISH = Duration.ofSeconds(30);

    private final Previews previews;

    /** Hands out what is kept there. */
    public WantedPreviews(Previews previews) {
        this.previews = previews;
    }

    @Override
    public void want(TaskId task) {
        previews.want(task, LIFE_OF_A_WISH);
    }

    @Override
    public Optional<Preview> newest(TaskId task) {
        return previews.find(task);
    }
}
