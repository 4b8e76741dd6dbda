package dev.assay.engine;

import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Turns calls into progress and into the bill. Each stage has a share of the whole, because the calls of a later stage
 * are not known before an earlier one has answered; within its share a stage moves by calls answered of calls planned.
 */
final class ProgressMeter implements CallMeter {

    private static final Map<Stage, Integer> SHARES = shares();
    private static final int BEFORE_ANALYSIS = 95;

    private final Consumer<Progress> listener;
    private final long startedAt = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Stage, Tally> tallies = new EnumMap<>(Stage.class);
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

    @Override
    public void plan(Stage stage, int planned) {
        locked(() -> tally(stage).planned += planned);
        tell(stage);
    }

    @Override
    public void answered(Stage stage, Cost cost) {
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
            listener.accept(new Progress(percent(), stage, message(stage)));
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
                        Locale.ROOT, "Reading %s: %d of %d calls answered", what, tally.answered, tally.planned);
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
