package dev.assay.engine.execution;

import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext.Cost;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Turns calls into progress and into the bill. Each stage has a share of the whole, because the calls of a later stage
 * are not known before an earlier one has answered; within its share a stage moves by calls answered of calls planned.
 */
final class ProgressMeter {

    private static final Map<Stage, Integer> SHARES = shares();
    private static final int BEFORE_ANALYSIS = 95;

    private final Consumer<Progress> listener;
    private final long startedAt = System.nanoTime();

    /** Guards all counters, and telling of progress: what is told never goes back. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Stage, Tally> tallies = new EnumMap<>(Stage.class);
    private final List<Instant> waits = new ArrayList<>();
    private int calls;
    private int points;
    private int retries;
    private int notModified;

    ProgressMeter(Consumer<Progress> listener) {
        this.listener = listener;
    }

    private static Map<Stage, Integer> shares() {
        Map<Stage, Integer> shares = new EnumMap<>(Stage.class);
        shares.put(Stage.PROFILE, 15);
        shares.put(Stage.REPOSITORIES, 15);
        shares.put(Stage.CONTRIBUTIONS, 5);
        shares.put(Stage.COMMITS, 35);
        shares.put(Stage.PULL_REQUESTS, 15);
        shares.put(Stage.MANIFESTS, 10);
        return shares;
    }

    void plan(Stage stage, int planned) {
        locked(() -> tally(stage).planned += planned);
        tell(stage);
    }

    void answered(Stage stage, Cost cost) {
        locked(() -> {
            tally(stage).answered++;
            calls++;
            points += cost.points();
            retries += cost.retries();
            notModified += cost.notModified() ? 1 : 0;
        });
        tell(stage);
    }

    /** Says that stages have no more calls to make. */
    void done(Stage... stages) {
        locked(() -> {
            for (Stage stage : stages) {
                tally(stage).done = true;
            }
        });
        tell(stages[stages.length - 1]);
    }

    /** Says that GitHub has told all it will. */
    void analysing() {
        listener.accept(new Progress(BEFORE_ANALYSIS, Stage.ANALYSIS, "Computing the report"));
    }

    /** Says that calls wait for a limit of GitHub's to reset, until {@link #resumed}. */
    void waiting(Instant resumption) {
        locked(() -> {
            waits.add(resumption);
            tellOfWaits();
        });
    }

    /** Says that the calls that waited until then go on. */
    void resumed(Instant resumption) {
        locked(() -> {
            waits.remove(resumption);
            tellOfWaits();
        });
    }

    /** Several stages may wait at once: work goes on with the first of them. */
    private void tellOfWaits() {
        waits.stream().min(Comparator.naturalOrder()).ifPresent(first -> {
            String message = "Waiting for GitHub; resumes at " + first.truncatedTo(ChronoUnit.SECONDS);
            listener.accept(new Progress(percent(), Stage.WAITING_FOR_GITHUB, message));
        });
    }

    GitHubUsage usage() {
        lock.lock();
        try {
            long elapsed = Duration.ofNanos(System.nanoTime() - startedAt).toMillis();
            return new GitHubUsage(calls, points, notModified, retries, elapsed);
        } finally {
            lock.unlock();
        }
    }

    private void tell(Stage stage) {
        lock.lock();
        try {
            // What goes on beside a wait does not hide it.
            if (waits.isEmpty()) {
                listener.accept(new Progress(percent(), stage, message(stage)));
            }
        } finally {
            lock.unlock();
        }
    }

    private int percent() {
        double sum = 0;
        for (Map.Entry<Stage, Integer> share : SHARES.entrySet()) {
            sum += share.getValue() * tally(share.getKey()).part();
        }
        return (int) sum;
    }

    private String message(Stage stage) {
        Tally tally = tally(stage);
        String what = stage.label().replace('_', ' ');
        return tally.planned == 0
                ? "Reading " + what
                : String.format(
                        Locale.ROOT, "Reading %s: %s of %s calls answered", what, tally.answered, tally.planned);
    }

    private Tally tally(Stage stage) {
        return tallies.computeIfAbsent(stage, any -> new Tally());
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    private static final class Tally {
        private int planned;
        private int answered;
        private boolean done;

        double part() {
            if (done) {
                return 1;
            }
            // Until the stage says that it is done, one more call may follow.
            return Math.min(1.0, answered / (planned + 1.0));
        }
    }
}
