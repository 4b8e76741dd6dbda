package dev.assay.adapter.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.in.Submission;
import dev.assay.port.in.Submission.Reason;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Tells by its code what a server means that has accepted nothing, or whose analysis within the request failed. */
final class RemoteRefusal {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration USUAL_RETRY = Duration.ofSeconds(2);
    private static final String KEY_REUSED = "key_reused";
    private static final Map<String, Reason> REASONS = Map.of(
            "queue_full", Reason.QUEUE_FULL,
            "client_busy", Reason.CLIENT_BUSY,
            "rate_limited", Reason.RATE_LIMITED,
            "shutting_down", Reason.CLOSED);

    private RemoteRefusal() {}

    /**
     * Returns what became of a submission; empty if the answer does not say.
     *
     * @throws KeyReusedException if the idempotency key was used for another request
     */
    static Optional<Submission> of(JsonNode problem, HttpResponse<byte[]> answer) {
        String code = problem.path("code").asText();
        if (code.equals(KEY_REUSED)) {
            throw new KeyReusedException();
        }
        Optional<Duration> retry = RemoteApi.retryAfter(answer);
        Optional<Submission> rejected = Optional.ofNullable(REASONS.get(code))
                .or(() -> byStatus(answer))
                .map(reason -> new Submission.Rejected(reason, retry.orElse(USUAL_RETRY)));
        return rejected.or(() -> failed(problem, code, retry));
    }

    /** A proxy in front limits too, and says so by the status only. */
    private static Optional<Reason> byStatus(HttpResponse<byte[]> answer) {
        return answer.statusCode() == TOO_MANY_REQUESTS ? Optional.of(Reason.RATE_LIMITED) : Optional.empty();
    }

    /** A server without its store analyses within the request, and then tells of a task that it alone knows. */
    private static Optional<Submission> failed(JsonNode problem, String code, Optional<Duration> retry) {
        String message = problem.path("detail").asText();
        return Arrays.stream(Failure.Code.values())
                .filter(known -> known.label().equals(code))
                .findFirst()
                .flatMap(known ->
                        id(problem).map(id -> new Submission.Degraded(failed(id, new Failure(known, message, retry)))));
    }

    private static Task failed(TaskId id, Failure failure) {
        return Task.queued(id, false, id.submittedAt()).in(new Failed(id.submittedAt(), failure), id.submittedAt());
    }

    private static Optional<TaskId> id(JsonNode problem) {
        try {
            return Optional.of(new TaskId(problem.path("task_id").asText()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
