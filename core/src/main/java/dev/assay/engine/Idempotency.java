package dev.assay.engine;

import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.in.Submission;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.port.out.TaskStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Gives the same task to a submission that comes again under the same key, as long as the task is kept. */
final class Idempotency {

    private final TaskClaims claims;
    private final TaskStore tasks;
    private final Duration life;

    Idempotency(Storage storage, Duration life) {
        this.claims = storage.claims();
        this.tasks = storage.tasks();
        this.life = life;
    }

    Submission submit(AnalysisRequest request, Function<AnalysisRequest, Submission> admission) {
        if (request.idempotencyKey().isEmpty()) {
            return admission.apply(request);
        }
        String key = request.idempotencyKey().get();
        String client = request.lane().client();
        // Two claims: the key for any body, and the key for this body. Only together do they tell a repetition.
        Claim any = Claim.idempotency(client, key);
        Claim same = Claim.idempotency(client, key + '\n' + request.login() + '\n' + request.forceRefresh());
        // In this order: whoever comes first claims the key for its body before the key for any.
        Optional<Task> ofKey = kept(any);
        Optional<Task> ofThisBody = kept(same);
        if (ofKey.isPresent()) {
            return again(ofKey.filter(task -> ofThisBody.map(Task::id).equals(Optional.of(task.id())))
                    .orElseThrow(KeyReusedException::new));
        }
        Submission submission = admission.apply(request);
        return submission instanceof Submission.Accepted accepted ? first(accepted, same, any) : submission;
    }

    /** Several may have come this far at once: one of them stands for all of its body, and one body for the key. */
    private Submission first(Submission.Accepted accepted, Claim same, Claim any) {
        TaskId mine = accepted.task().id();
        TaskId ofThisBody = hold(same, mine);
        if (!hold(any, ofThisBody).equals(ofThisBody)) {
            throw new KeyReusedException();
        }
        return ofThisBody.equals(mine)
                ? accepted
                : kept(same).map(Idempotency::again).orElse(accepted);
    }

    /** Lets a task hold a claim unless one that is still kept does; returns the one that holds it then. */
    private TaskId hold(Claim claim, TaskId task) {
        Optional<TaskId> holder = claims.holder(claim);
        if (holder.flatMap(tasks::find).isPresent()) {
            return holder.get();
        }
        return claims.claim(claim, holder, task, life)
                ? task
                : claims.holder(claim).orElse(task);
    }

    private Optional<Task> kept(Claim claim) {
        return claims.holder(claim).flatMap(tasks::find);
    }

    private static Submission again(Task task) {
        return task.state() instanceof Succeeded succeeded
                ? new Submission.Cached(task, succeeded.analysis())
                : new Submission.Joined(task);
    }
}
