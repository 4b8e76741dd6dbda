package dev.assay.adapter.cli.output;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.report.text.Columns;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import java.util.Locale;

/** Where a task stands, on one line. */
public final class TaskLine {

    private TaskLine() {}

    public static String of(Task task) {
        String state = switch (task.state()) {
            case Unfinished unfinished -> "processing  " + running(unfinished.progress());
            case Succeeded succeeded ->
                "completed   " + succeeded.at()
                        + (succeeded.analysis().provenance().simulated() ? "  (a simulated person)" : "");
            case Failed failed ->
                "failed      " + failed.failure().code().label() + ": "
                        + Columns.harmless(failed.failure().message());
        };
        return task.login() + "  " + state;
    }

    public static void sayUnknown(Terminal terminal, TaskId task) {
        terminal.notice("there is no task " + task + " (any more)");
    }

    private static String running(Progress progress) {
        String percent = String.format(Locale.ROOT, "%3d %%", progress.percent());
        return percent + "  " + progress.stage().label() + "  " + Columns.harmless(progress.message());
    }
}
