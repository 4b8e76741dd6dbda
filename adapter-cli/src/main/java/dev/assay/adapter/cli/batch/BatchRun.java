package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Analyses logins some at a time, and writes a line for each as it ends: what is under way is bounded, however long the
 * list is. One thread reads the list and writes the lines; each analysis is awaited on a virtual thread of its own,
 * which ends with the run.
 */
public final class BatchRun {

    /** A few times the usual number of workers, so that none waits for the next login. */
    static final int AT_ONCE = 32;

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final TaskService tasks;
    private final Settings settings;
    private final BatchProgress progress;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    /**
     * How to analyse.
     *
     * @param forceRefresh do not answer from a cache
     * @param patience the longest wait for one login
     */
    public record Settings(boolean forceRefresh, Duration patience) {}

    /** What the thread of a login hands to the one that writes. */
    private sealed interface Ended {

        /** There is a line to write. */
        record Line(BatchLine line) implements Ended {}

        /** Something broke that concerns all. */
        record Broken(RuntimeException problem) implements Ended {}
    }

    public BatchRun(TaskService tasks, Settings settings, BatchProgress progress) {
        this.tasks = tasks;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Analyses all logins that are left.
     *
     * @return the exit code
     * @throws InterruptedException if the thread is interrupted; what has ended is written
     */
    int run(Logins logins, ResultWriter writer) throws InterruptedException {
        int code = ExitCodes.DONE;
        int open = 0;
        boolean more = true;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            while (more || open > 0) {
                while (more && open < AT_ONCE) {
                    Optional<String> login = logins.next();
                    more = login.isPresent();
                    if (more) {
                        threads.submit(() -> analyze(login.orElseThrow()));
                        open++;
                    }
                }
                Optional<BatchLine> line = awaitLine();
                if (line.isPresent()) {
                    open--;
                    writer.write(line.get());
                    code = ExitCodes.combine(code, line.get().result().exitCode());
                    progress.ended(line.get());
                }
                progress.show(open);
            }
            return code;
        } catch (IOException unwritable) {
            throw LaunchException.failed("cannot write the results: " + unwritable.getMessage(), unwritable);
        } finally {
            threads.shutdownNow();
            threads.close();
            progress.finish();
        }
    }

    private Optional<BatchLine> awaitLine() throws InterruptedException {
        return switch (ended.poll(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            case null -> Optional.empty();
            case Ended.Line line -> Optional.of(line.line());
            case Ended.Broken broken -> throw broken.problem();
        };
    }

    private void analyze(String username) {
        try {
            ended.add(new Ended.Line(result(username)));
        } catch (RuntimeException problem) {
            ended.add(new Ended.Broken(problem));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private BatchLine result(String username) throws InterruptedException {
        Login login;
        try {
            login = new Login(username);
        } catch (IllegalArgumentException impossible) {
            return BatchLine.invalid(username, String.valueOf(impossible.getMessage()));
        }
        AnalysisRequest request = new AnalysisRequest(login, settings.forceRefresh());
        long end = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            switch (tasks.submit(request)) {
                case Submission.Accepted accepted -> {
                    return BatchLine.of(username, await(accepted.task(), end));
                }
                case Submission.Rejected refused -> {
                    if (!rest(refused.retryAfter(), end)) {
                        return BatchLine.refused(username, "refused", "no place was free within the time to wait");
                    }
                }
            }
        }
    }

    /** Awaits a task; one that is given up is cancelled, where this run is alone with it. */
    private Task await(Task task, long end) throws InterruptedException {
        try {
            Task last = tasks.await(task.id(), Duration.ofNanos(Math.max(0, end - System.nanoTime())))
                    .orElse(task);
            if (!last.finished()) {
                tasks.cancel(task.id());
            }
            return last;
        } catch (InterruptedException stop) {
            tasks.cancel(task.id());
            throw stop;
        }
    }

    /** Waits as long as the engine asks for; tells whether there was the time. */
    private static boolean rest(Duration asked, long end) throws InterruptedException {
        Duration rest = asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
        if (System.nanoTime() + rest.toNanos() - end > 0) {
            return false;
        }
        Thread.sleep(rest);
        return true;
    }
}
