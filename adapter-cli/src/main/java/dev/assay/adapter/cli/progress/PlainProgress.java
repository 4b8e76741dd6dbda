package dev.assay.adapter.cli.progress;

import dev.assay.adapter.report.text.Columns;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Unfinished;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line each time a task enters another stage: for logs and pipes. */
final class PlainProgress implements ProgressDisplay {

    private final PrintWriter err;
    private final Map<TaskId, Stage> shown = new HashMap<>();

    PlainProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void show(List<Task> tasks) {
        tasks.forEach(this::show);
        err.flush();
    }

    @Override
    public void finish() {
        err.flush();
    }

    private void show(Task task) {
        if (task.state() instanceof Unfinished unfinished) {
            Stage stage = unfinished.progress().stage();
            if (shown.put(task.id(), stage) != stage) {
                err.println("%s: %s %% %s - %s"
                        .formatted(
                                task.login(),
                                unfinished.progress().percent(),
                                stage.label(),
                                Columns.harmless(unfinished.progress().message())));
            }
        }
    }
}
