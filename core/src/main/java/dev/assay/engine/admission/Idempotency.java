package dev.assay.engine.admission;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Gives the same task to a submission that comes again under the same key, as long as the task is kept. */
public final class Idempotency implements IdempotencyProtocol.Holders<TaskId> {

    private final TaskClaims claims;
    private final TaskStore tasks;
    private final Duration life;
    private final IdempotencyProtocol<TaskId> protocol = new IdempotencyProtocol<>(this);

    public Idempotency(Storage storage, Duration life) {
        this.claims = storage.claims();
        this.tasks = storage.tasks();
        this.life = life;
    }

    public Submission submit(AnalysisRequest request, Function<AnalysisRequest, Submission> admission) {
        return request.idempotencyKey()
                .map(key -> submit(request, key, admission))
                .orElseGet(() -> admission.apply(request));
    }

    private Submission submit(AnalysisRequest request, String name, Function<AnalysisRequest, Submission> admission) {
        IdempotencyProtocol.Key key = IdempotencyProtocol.Key.of(
                request.lane().client(), name, request.login() + "\n" + request.forceRefresh());
        Optional<Submission> earlier =
                protocol.earlier(key).flatMap(tasks::find).map(Idempotency::again);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Submission submission = admission.apply(request);
        return submission instanceof Submission.Accepted accepted ? first(accepted, key) : submission;
    }

    private Submission first(Submission.Accepted accepted, IdempotencyProtocol.Key key) {
        TaskId mine = accepted.task().id();
        TaskId first = protocol.first(key, mine);
        return first.equals(mine)
                ? accepted
                : tasks.find(first).map(Idempotency::again).orElse(accepted);
    }

    @Override
    public Optional<TaskId> holder(Claim claim) {
        return claims.holder(claim).filter(task -> tasks.find(task).isPresent());
    }

    @Override
    public TaskId hold(Claim claim, TaskId task) {
        Optional<TaskId> holder = claims.holder(claim);
        if (holder.flatMap(tasks::find).isPresent()) {
            return holder.get();
        }
        return claims.claim(claim, holder, task, life)
                ? task
                : claims.holder(claim).orElse(task);
    }

    private static Submission again(Task task) {
        return task.state() instanceof Succeeded succeeded
                ? new Submission.Cached(task, succeeded.analysis())
                : new Submission.Joined(task);
    }
}
