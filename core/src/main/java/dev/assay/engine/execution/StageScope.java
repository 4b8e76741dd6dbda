package dev.assay.engine.execution;

import dev.assay.domain.profile.Section;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs stages side by side. None of them outlives the scope: closing it interrupts and waits for what still runs. */
final class StageScope implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StageScope.class.getName());

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("stage-", 0).factory());

    <T> Future<Section<T>> fork(Callable<Section<T>> stage) {
        return threads.submit(stage);
    }

    /** Waits for a stage. A bug in it costs its own section, not the others. */
    static <T> Section<T> join(Future<Section<T>> stage) throws InterruptedException {
        try {
            return stage.get();
        } catch (ExecutionException bug) {
            LOG.log(System.Logger.Level.ERROR, "a stage failed", bug.getCause());
            return new Section.Unseen<>("An error inside Assay; its log tells more");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
