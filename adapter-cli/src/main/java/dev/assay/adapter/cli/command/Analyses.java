package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.output.AnalysisResult;
import dev.assay.adapter.cli.progress.FollowedTask;
import dev.assay.adapter.cli.progress.ProgressDisplay;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Submits some analyses at once and follows all of them on one thread until they have finished or time is over. */
final class Analyses {

    private static final Duration TICK = Duration.ofMillis(120);

    private final TaskService tasks;
    private final ProgressDisplay display;
    private final List<FollowedTask> accepted = new ArrayList<>();

    Analyses(TaskService tasks, ProgressDisplay display) {
        this.tasks = tasks;
        this.display = display;
    }

    /**
     * Runs the analyses side by side.
     *
     * @param wait the longest time to wait for all of them
     * @return one result per request, in the same order
     * @throws InterruptedException if the thread is interrupted; {@link #unfinished} tells what was under way
     */
    List<AnalysisResult> run(List<AnalysisRequest> requests, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        List<Supplier<AnalysisResult>> results = new ArrayList<>();
        try {
            requests.forEach(request -> results.add(submit(request)));
            while (!unfinished().isEmpty() && System.nanoTime() < end) {
                follow(end);
                display.show(accepted.stream().map(FollowedTask::task).toList());
            }
            return results.stream().map(Supplier::get).toList();
        } finally {
            accepted.forEach(FollowedTask::close);
            display.finish();
        }
    }

    /** Returns the tasks that have not finished. */
    List<TaskId> unfinished() {
        return accepted.stream()
                .map(FollowedTask::task)
                .filter(task -> !task.finished())
                .map(Task::id)
                .toList();
    }

    /** Returns what tells the result when it is asked for. */
    private Supplier<AnalysisResult> submit(AnalysisRequest request) {
        return switch (tasks.submit(request)) {
            case Submission.Accepted submitted -> {
                FollowedTask task = new FollowedTask(tasks, submitted.task());
                accepted.add(task);
                yield () -> AnalysisResult.of(task.task());
            }
            case Submission.Rejected rejected -> () -> new AnalysisResult.Refused(request.login(), rejected);
        };
    }

    private void follow(long end) throws InterruptedException {
        List<FollowedTask> open =
                accepted.stream().filter(task -> !task.task().finished()).toList();
        long tick = Math.min(TICK.toNanos(), Math.max(0, end - System.nanoTime()));
        for (FollowedTask task : open) {
            task.follow(Duration.ofNanos(tick / open.size()));
        }
    }
}
