package dev.assay.engine;

import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Delivery;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the runs of this process: one whose task was ended elsewhere, or has gone to another worker, is stopped.
 * Only needed where processes share a store.
 */
final class Supervisor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Workers workers;
    private final TaskJournal journal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread rounds = Thread.ofVirtual().name("supervisor").unstarted(this::patrol);

    Supervisor(Workers workers, TaskJournal journal) {
        this.workers = workers;
        this.journal = journal;
    }

    void start() {
        rounds.start();
    }

    private void patrol() {
        try {
            while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.atWork().forEach(this::look);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Delivery delivery) {
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
        boolean interrupted = Thread.interrupted();
        while (rounds.isAlive()) {
            try {
                rounds.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
