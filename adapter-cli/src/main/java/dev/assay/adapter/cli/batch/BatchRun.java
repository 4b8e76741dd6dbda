package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Analyses logins some at a time, and writes a line for each as it ends: what is under way is bounded, however long the
 * list is. For one thread.
 */
public final class BatchRun {

    /** A few times the usual number of workers, so that none waits for the next login. */
    static final int AT_ONCE = 32;

    private static final Duration TICK = Duration.ofMillis(120);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final TaskService tasks;
    private final Settings settings;
    private final BatchProgress progress;
    private final List<BatchEntry> open = new ArrayList<>();
    private Optional<Refused> refused = Optional.empty();
    private boolean placeFreed;
    private int code = ExitCodes.DONE;

    /**
     * How to analyse.
     *
     * @param forceRefresh do not answer from a cache
     * @param patience the longest wait for one login
     */
    public record Settings(boolean forceRefresh, Duration patience) {}

    /**
     * A login that found no place.
     *
     * @param again when to submit it again, unless an own analysis ends before
     * @param end when it is given up
     */
    private record Refused(String username, long again, long end) {}

    BatchRun(TaskService tasks, Settings settings, BatchProgress progress) {
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
        try {
            boolean more = fill(logins, writer);
            while (more || refused.isPresent() || !open.isEmpty()) {
                follow(writer);
                progress.show(open.size());
                more = fill(logins, writer);
            }
            return code;
        } catch (IOException unwritable) {
            throw LaunchException.failed("cannot write the results: " + unwritable.getMessage(), unwritable);
        } catch (InterruptedException stop) {
            open.forEach(BatchEntry::cancel);
            throw stop;
        } finally {
            open.forEach(BatchEntry::close);
            progress.finish();
        }
    }

    /** Submits until enough is under way or there is no place; tells whether there may be more logins. */
    private boolean fill(Logins logins, ResultWriter writer) throws IOException {
        if (refused.isPresent()) {
            Refused waiting = refused.get();
            if (!placeFreed && System.nanoTime() - waiting.again() < 0) {
                return true;
            }
            refused = Optional.empty();
            begin(waiting.username(), waiting.end(), writer);
        }
        while (open.size() < AT_ONCE && refused.isEmpty()) {
            Optional<String> login = logins.next();
            if (login.isEmpty()) {
                return false;
            }
            begin(login.get(), System.nanoTime() + settings.patience().toNanos(), writer);
        }
        return true;
    }

    private void begin(String username, long end, ResultWriter writer) throws IOException {
        Login login;
        try {
            login = new Login(username);
        } catch (IllegalArgumentException impossible) {
            ended(BatchLine.invalid(username, String.valueOf(impossible.getMessage())), writer);
            return;
        }
        switch (tasks.submit(new AnalysisRequest(login, settings.forceRefresh()))) {
            case Submission.Accepted accepted -> open.add(new BatchEntry(username, tasks, accepted.task(), end));
            case Submission.Rejected none -> {
                Duration asked = none.retryAfter();
                Duration rest = asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
                long again = System.nanoTime() + rest.toNanos();
                if (again - end > 0) {
                    ended(BatchLine.refused(username, "refused", "no place was free within the time to wait"), writer);
                } else {
                    refused = Optional.of(new Refused(username, again, end));
                    placeFreed = false;
                }
            }
        }
    }

    private void follow(ResultWriter writer) throws InterruptedException, IOException {
        if (open.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(TICK.toMillis());
            return;
        }
        Duration each = TICK.dividedBy(open.size());
        for (BatchEntry entry : List.copyOf(open)) {
            Optional<BatchLine> line = entry.follow(each);
            if (line.isPresent()) {
                open.remove(entry);
                placeFreed = true;
                entry.close();
                ended(line.get(), writer);
            }
        }
    }

    private void ended(BatchLine line, ResultWriter writer) throws IOException {
        writer.write(line);
        code = ExitCodes.combine(code, line.result().exitCode());
        progress.ended(line);
    }
}
