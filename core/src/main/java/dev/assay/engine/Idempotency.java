package dev.assay.engine;

import dev.assay.domain.task.Task;
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
        Optional<Submission> before = repeated(same);
        if (before.isPresent()) {
            return before.get();
        }
        if (claims.holder(any).flatMap(tasks::find).isPresent()) {
            throw new KeyReusedException();
        }
        Submission submission = admission.apply(request);
        return submission instanceof Submission.Accepted accepted
                ? first(accepted, same, any).orElse(submission)
                : submission;
    }

    /** Returns the submission that came first, if it was not this one. */
    private Optional<Submission> first(Submission.Accepted accepted, Claim same, Claim any) {
        Optional<Submission> earlier =
                claims.claim(same, claims.holder(same), accepted.task().id(), life) ? Optional.empty() : repeated(same);
        claims.claim(any, claims.holder(any), accepted.task().id(), life);
        return earlier;
    }

    private Optional<Submission> repeated(Claim same) {
        return claims.holder(same).flatMap(tasks::find).map(Idempotency::again);
    }

    private static Submission again(Task task) {
        return task.state() instanceof Succeeded succeeded
                ? new Submission.Cached(task, succeeded.analysis())
                : new Submission.Joined(task);
    }
}
