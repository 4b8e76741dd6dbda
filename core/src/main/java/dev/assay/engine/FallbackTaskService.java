package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two engines behind one door: the one on shared storage, and one inside this process that takes over while that
 * storage is away or too slow to accept a task in time. It decides within a second, and at once after that. Owns both.
 */
public final class FallbackTaskService implements TaskService {

    private static final System.Logger LOG = System.getLogger(FallbackTaskService.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(900);

    /** After it was too slow once, the shared storage is left alone for so long. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final TaskService shared;
    private final TaskService local;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    /**
     * Puts two engines together.
     *
     * @param shared throws {@link StoreException} while its storage is away
     * @param local needs nothing that could be away
     */
    public FallbackTaskService(TaskService shared, TaskService local) {
        this.shared = shared;
        this.local = local;
    }

    @Override
    public Submission submit(AnalysisRequest request) {
        if (restsUntil.get() - System.nanoTime() > 0) {
            return locally(request);
        }
        Future<Submission> answer = threads.submit(() -> shared.submit(request));
        try {
            return answer.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            restsUntil.set(System.nanoTime() + REST.toNanos());
            LOG.log(System.Logger.Level.WARNING, "the shared storage is too slow; tasks run in this process");
            return locally(request);
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a task was submitted", stop);
        } catch (ExecutionException failure) {
            return answerTo(failure, request);
        }
    }

    private Submission answerTo(ExecutionException failure, AnalysisRequest request) {
        return switch (failure.getCause()) {
            case StoreException away -> locally(request);
            case RuntimeException other -> throw other;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("no engine throws checked exceptions", failure);
        };
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
    public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
        return local.watch(id, afterRevision).or(() -> shared.watch(id, afterRevision));
    }

    @Override
    public Optional<Task> cancel(TaskId id) {
        return local.cancel(id).or(() -> shared.cancel(id));
    }

    @Override
    public void close() {
        try {
            shared.close();
        } finally {
            local.close();
            threads.close();
        }
    }
}
