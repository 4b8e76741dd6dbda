package dev.assay.app;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import java.util.Optional;

/**
 * An engine together with what it uses, so that closing the one closes the other after it.
 *
 * @param engine does the work
 * @param beneath closes what lies under it
 */
record OwningTaskService(TaskService engine, Runnable beneath) implements TaskService {

    @Override
    public Submission submit(AnalysisRequest request) {
        return engine.submit(request);
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return engine.find(id);
    }

    @Override
    public Optional<TaskSummary> summary(TaskId id) {
        return engine.summary(id);
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return engine.watch(id, afterRevision);
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        return engine.cancel(id, client);
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            beneath.run();
        }
    }
}
