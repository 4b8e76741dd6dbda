package dev.assay.engine.execution;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Provenance;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Previews;
import dev.assay.port.out.Previews.Preview;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The previews of one run: after each stage, if somebody wants to see them, the same analysis over what has been read
 * so far, beside the run, which does not wait for it. Losing one costs those who watch a step, not the run.
 */
final class RunPreviews implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunPreviews.class.getName());

    /** Versions of a later attempt are higher than all of an earlier one. */
    private static final long VERSIONS_OF_AN_ATTEMPT = 1000;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Previews previews;
    private final TaskId task;
    private final long firstVersion;
    private final Steps steps;

    /** One preview is made at a time, so that none is overtaken by an older one. */
    private final ReentrantLock lock = new ReentrantLock();

    private final AtomicReference<Optional<SnapshotSoFar>> read = new AtomicReference<>(Optional.empty());

    /** How many stages have brought something, and how many of them the newest preview shows. */
    private final AtomicInteger brought = new AtomicInteger();

    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

    private final AtomicBoolean over = new AtomicBoolean();

    /** Makes previews. Ends with the run. */
    private final ExecutorService beside = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("preview-", 0).factory());

    /**
     * What it takes to show a preview.
     *
     * @param analysis makes it of what has been read
     * @param tell lets those who follow the task look for it
     */
    record Steps(Function<ProfileSnapshot, ProfileAnalysis> analysis, Runnable tell) {}

    RunPreviews(Previews previews, TaskId task, int attempt, Steps steps) {
        this.previews = previews;
        this.task = task;
        this.firstVersion = attempt * VERSIONS_OF_AN_ATTEMPT;
        this.steps = steps;
    }

    /**
     * Says that a stage has brought something; shows it, if somebody wants to see it. Does not block. Where nothing is
     * left to be read, the report itself comes next.
     */
    void offer(SnapshotSoFar soFar) {
        read.set(Optional.of(soFar));
        brought.incrementAndGet();
        if (!soFar.unread().isEmpty()) {
            beside.execute(this::show);
        }
    }

    /** Looks again, now and then, whether somebody has come. Does not block: calls are being counted meanwhile. */
    void lookAgain() {
        long last = lookedAt.get();
        boolean due = System.nanoTime() - last > LOOK_AGAIN.toNanos();
        if (due && shown.get() < brought.get() && lookedAt.compareAndSet(last, System.nanoTime())) {
            beside.execute(this::show);
        }
    }

    private void show() {
        try {
            if (previews.wanted(task)) {
                lock.lock();
                try {
                    show(brought.get());
                } finally {
                    lock.unlock();
                }
            }
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> "a preview of " + task.login() + " was not kept", lost);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.WARNING, () -> "a preview of " + task.login() + " failed", bug);
        }
    }

    private void show(int stages) {
        Optional<SnapshotSoFar> soFar = read.get();
        if (soFar.isEmpty() || shown.get() >= stages || over.get()) {
            return;
        }
        // What is unread is asked first: a stage that ends meanwhile is shown without its coverage, and then again.
        List<String> unread = soFar.get().unread();
        ProfileAnalysis seen =
                without(unread, steps.analysis().apply(soFar.get().snapshot()));
        List<String> sections = List.copyOf(seen.provenance().coverage().keySet());
        previews.offer(task, new Preview(firstVersion + stages, sections, seen));
        shown.set(stages);
        steps.tell().run();
    }

    /** Forgets them: the task has its result now, or goes to another worker. */
    @Override
    public void close() {
        over.set(true);
        // One that is being made ends in a moment. It is not interrupted: that would cut a connection to its store.
        beside.close();
        try {
            if (shown.get() > 0) {
                previews.drop(task);
            }
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, () -> "a preview of " + task.login() + " was not dropped", lost);
        }
    }

    /** A section that is still being read is absent from a preview, and not said to be missing. */
    private static ProfileAnalysis without(List<String> unread, ProfileAnalysis seen) {
        Provenance provenance = seen.provenance();
        Map<String, Coverage> coverage = new LinkedHashMap<>(provenance.coverage());
        unread.forEach(coverage::remove);
        return new ProfileAnalysis(
                seen.person(),
                seen.portfolio(),
                seen.skills(),
                seen.activity(),
                seen.career(),
                new Provenance(provenance.analyzedAt(), coverage, provenance.usage(), provenance.simulated()));
    }
}
