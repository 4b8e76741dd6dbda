package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskArchive;
import java.time.Duration;
import java.util.Optional;

/**
 * An engine whose ended tasks are found in an archive when the engine keeps them no longer. While the archive is away,
 * a task that the engine does not know is not said to be unknown: asking for it throws {@link StoreException}. Owns the
 * engine.
 */
public final class ArchivedTaskService implements TaskService {

    private final TaskService engine;
    private final TaskArchive archive;

    /**
     * Puts an archive behind an engine.
     *
     * @param engine is asked first
     * @param archive is asked for what the engine does not know; not closed by this
     */
    public ArchivedTaskService(TaskService engine, TaskArchive archive) {
        this.engine = engine;
        this.archive = archive;
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        return engine.submit(request);
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return engine.find(id).or(() -> archive.find(id));
    }

    @Override
    public Optional<TaskSummary> summary(TaskId id) {
        return engine.summary(id).or(() -> archive.summary(id));
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return engine.watch(id, afterRevision).or(() -> archive.find(id).map(ended -> new Ended(ended, afterRevision)));
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        Cancellation cancellation = engine.cancel(id, client);
        return cancellation instanceof Cancellation.Unknown
                ? archive.find(id).<Cancellation>map(Cancellation.Ended::new).orElse(cancellation)
                : cancellation;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Shows the end of a task once. */
    private static final class Ended implements TaskWatch {

        private Optional<Task> next;

        Ended(Task ended, long seen) {
            this.next = Optional.of(ended).filter(task -> task.revision() > seen);
        }

        @Override
        public Optional<Task> next(Duration wait) {
            Optional<Task> shown = next;
            next = Optional.empty();
            return shown;
        }

        @Override
        public void close() {}
    }
}
