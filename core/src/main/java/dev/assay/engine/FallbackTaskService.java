package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.engine.fallback.TimeoutBreaker;
import dev.assay.engine.fallback.Timing;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;

/**
 * Two engines behind one door: the one on shared storage, and one inside this process that takes over while that
 * storage is away or too slow to accept a task in time. It decides within a second, and at once after that. Owns both.
 */
public final class FallbackTaskService implements TaskService {

    /** With what a limiter may take before, an answer is decided on within a second. */
    private static final Duration LONGEST = Duration.ofMillis(750);

    private final TaskService shared;
    private final TaskService local;
    private final TimeoutBreaker breaker;

    /**
     * Puts two engines together.
     *
     * @param shared throws {@link StoreException} while its storage is away
     * @param local needs nothing that could be away
     */
    public FallbackTaskService(TaskService shared, TaskService local) {
        this(shared, local, Timing.REAL);
    }

    FallbackTaskService(TaskService shared, TaskService local, Timing timing) {
        this.shared = shared;
        this.local = local;
        this.breaker = new TimeoutBreaker("the shared storage", LONGEST, timing);
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        return breaker.ask(() -> shared.submit(request)).orElseGet(() -> locally(request));
    }

    private Submission locally(AnalysisRequest request) {
        return switch (local.submit(request)) {
            case Submission.Accepted accepted -> new Submission.Degraded(accepted.task());
            case Submission.Rejected rejected -> rejected;
        };
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return local.find(id).or(() -> shared.find(id));
    }

    @Override
    public Optional<TaskSummary> summary(TaskId id) {
        return local.summary(id).or(() -> shared.summary(id));
    }

    @Override
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return local.watch(id, afterRevision).or(() -> shared.watch(id, afterRevision));
    }

    @Override
    public Cancellation cancel(TaskId id, String client) {
        Cancellation here = local.cancel(id, client);
        return here instanceof Cancellation.Unknown ? shared.cancel(id, client) : here;
    }

    @Override
    public void close() {
        try {
            shared.close();
        } finally {
            local.close();
            breaker.close();
        }
    }
}
