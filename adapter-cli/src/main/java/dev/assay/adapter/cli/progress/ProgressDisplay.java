package dev.assay.adapter.cli.progress;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.domain.task.Task;
import java.util.List;

/** Shows how far the work has come. */
public interface ProgressDisplay {

    /** Shows the present state; called several times a second. */
    void show(List<Task> tasks);

    /** Leaves a clean line behind. */
    void finish();

    /** Returns the display that suits a terminal. */
    static ProgressDisplay on(Terminal terminal, boolean quiet) {
        if (quiet) {
            return new NoProgress();
        }
        return terminal.animated() ? new AnimatedProgress(terminal) : new PlainProgress(terminal.err());
    }

    /** Shows nothing. */
    record NoProgress() implements ProgressDisplay {

        @Override
        public void show(List<Task> tasks) {
            // quiet was asked for
        }

        @Override
        public void finish() {
            // nothing was drawn
        }
    }
}
