package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.output.AnalysisResult;
import dev.assay.adapter.cli.progress.ProgressDisplay;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Submits some analyses at once and follows all of them on one thread until they have finished or time is over. */
final class Analyses {

    private static final Duration TICK = Duration.ofMillis(120);

    private final TaskService tasks;
    private final ProgressDisplay display;
    private final List<Entry> entries = new ArrayList<>();

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
        try {
            requests.forEach(request -> entries.add(submit(request)));
            while (!unfinished().isEmpty() && System.nanoTime() < end) {
                follow(end);
                display.show(entries.stream().flatMap(Entry::task).toList());
            }
            return entries.stream().map(entry -> entry.result).toList();
        } finally {
            entries.forEach(Entry::close);
            display.finish();
        }
    }

    /** Returns the tasks that have not finished. */
    List<TaskId> unfinished() {
        return entries.stream()
                .flatMap(Entry::task)
                .filter(task -> !task.finished())
                .map(Task::id)
                .toList();
    }

    private Entry submit(AnalysisRequest request) {
        return switch (tasks.submit(request)) {
            case Submission.Cached cached ->
                new Entry(
                        Optional.of(cached.task()),
                        new AnalysisResult.Analyzed(cached.task().id(), cached.analysis()));
            case Submission.Accepted accepted ->
                new Entry(Optional.of(accepted.task()), AnalysisResult.of(accepted.task()));
            case Submission.Rejected rejected ->
                new Entry(Optional.empty(), new AnalysisResult.Refused(request.login(), rejected));
        };
    }

    private void follow(long end) throws InterruptedException {
        List<Entry> open = entries.stream().filter(Entry::open).toList();
        long tick = Math.min(TICK.toNanos(), Math.max(0, end - System.nanoTime()));
        for (Entry entry : open) {
            entry.follow(tasks, Duration.ofNanos(tick / open.size()));
        }
    }

    /** One user's analysis as it goes on. */
    private static final class Entry {

        private Optional<Task> task;
        private AnalysisResult result;
        private Optional<TaskWatch> watch = Optional.empty();

        Entry(Optional<Task> task, AnalysisResult result) {
            this.task = task;
            this.result = result;
        }

        Stream<Task> task() {
            return task.stream();
        }

        boolean open() {
            return task.filter(known -> !known.finished()).isPresent();
        }

        void follow(TaskService tasks, Duration wait) throws InterruptedException {
            TaskId id = task.orElseThrow().id();
            watch = watch.or(() -> tasks.watch(id, 0));
            Optional<Task> change = watch.orElseThrow(
                            () -> new IllegalStateException("task " + id + " is not known any more"))
                    .next(wait);
            if (change.isPresent()) {
                task = change;
                result = AnalysisResult.of(change.get());
            }
        }

        void close() {
            watch.ifPresent(TaskWatch::close);
        }
    }
}
