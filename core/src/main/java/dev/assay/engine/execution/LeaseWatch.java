package dev.assay.engine.execution;

import dev.assay.engine.lifecycle.TaskJournal;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops the runs of this process whose task was ended elsewhere, or has gone to another worker. Only needed where
 * processes share a store. Its thread ends when it is closed.
 */
public final class LeaseWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LeaseWatch.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Workers workers;
    private final TaskJournal journal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread rounds = Thread.ofVirtual().name("lease-watch").unstarted(this::watch);

    public LeaseWatch(Workers workers, TaskJournal journal) {
        this.workers = workers;
        this.journal = journal;
    }

    public void start() {
        rounds.start();
    }

    private void watch() {
        try {
            while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.atWork().forEach(this::check);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Delivery delivery) {
        try {
            if (!journal.holds(delivery.task(), delivery.attempt())) {
                workers.interrupt(delivery);
            }
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "the store was lost for a moment", lost);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        UninterruptibleJoin.of(List.of(rounds));
    }
}
