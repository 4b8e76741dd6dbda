package dev.assay.adapter.cli.progress;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Style;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Unfinished;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One line that is drawn over: a bar, a percentage, the stage and the seconds gone by. */
final class AnimatedProgress implements ProgressDisplay {

    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_TO_END = "\u001b[K";
    private static final int BAR = 24;

    private final Terminal terminal;
    private final Style style;
    private final long startedAt = System.nanoTime();

    AnimatedProgress(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.errStyle();
    }

    @Override
    public void show(List<Task> tasks) {
        int percent = (int)
                tasks.stream().mapToInt(AnimatedProgress::percent).average().orElse(0);
        String fixed = String.format(Locale.ROOT, "%3d %%  %ss  ", percent, secondsGoneBy());
        int room = terminal.columns() - BAR - fixed.length() - 2;
        String line = style.bar(percent / 100.0, BAR) + " " + fixed + Columns.cut(what(tasks), room, style);
        terminal.err().print(START_OF_LINE + line + CLEAR_TO_END);
        terminal.err().flush();
    }

    @Override
    public void finish() {
        terminal.err().print(START_OF_LINE + CLEAR_TO_END);
        terminal.err().flush();
    }

    private long secondsGoneBy() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt);
    }

    private static String what(List<Task> tasks) {
        List<Task> running = tasks.stream().filter(task -> !task.finished()).toList();
        if (running.isEmpty()) {
            return "";
        }
        Task first = running.getFirst();
        String stage = first.login() + ": " + stage(first);
        return tasks.size() == 1
                ? stage
                : "%s of %s done, %s".formatted(tasks.size() - running.size(), tasks.size(), stage);
    }

    private static String stage(Task task) {
        if (!(task.state() instanceof Unfinished unfinished)) {
            return "done";
        }
        Progress progress = unfinished.progress();
        boolean waits = progress.stage() == Stage.WAITING_FOR_GITHUB || progress.stage() == Stage.QUEUED;
        return waits
                ? Columns.harmless(progress.message())
                : progress.stage().label().replace('_', ' ');
    }

    private static int percent(Task task) {
        return task.state() instanceof Unfinished unfinished
                ? unfinished.progress().percent()
                : 100;
    }
}
