package dev.assay.adapter.http.exchange;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.in.Submission;
import dev.assay.port.in.SubmissionRejectedException;
import dev.assay.port.out.StoreException;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.time.Duration;

/**
 * What went wrong inside, in terms of HTTP. A failed task keeps its code; what was refused has one of its own; what was
 * not expected is 500 {@code internal} with a fixed sentence.
 */
public final class Problems {

    /** The member of a problem that programs read. */
    public static final String CODE = "code";

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private Problems() {}

    /** Tells why a request failed. */
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case SubmissionRejectedException rejected -> of(rejected.rejection());
            case KeyReusedException reused ->
                Problem.of(
                                Status.UNPROCESSABLE_CONTENT_422,
                                "The Idempotency-Key was used before, with another body; use a new one for each"
                                        + " submission.")
                        .with(CODE, "key_reused");
            case StoreException unreachable ->
                Problem.of(Status.SERVICE_UNAVAILABLE_503, "The store of tasks cannot be reached; try again later.")
                        .with(CODE, "storage_unavailable")
                        .retryAfter(A_MOMENT);
            case InterruptedException interrupted -> closing();
            case HttpException refused
            when refused.status().code() < Status.INTERNAL_SERVER_ERROR_500.code() ->
                Problem.of(refused.status(), "The request is malformed.");
            default -> internal();
        };
    }

    /**
     * Tells why a task that a request waited for has failed. A cancelled one is 409: somebody else decided against it,
     * and a client should not try again by itself.
     */
    public static Problem of(TaskId task, Failure failure) {
        Status status = switch (failure.code()) {
            case USER_NOT_FOUND -> Status.NOT_FOUND_404;
            case GITHUB_RATE_LIMITED -> Status.SERVICE_UNAVAILABLE_503;
            case GITHUB_UNAUTHORIZED, GITHUB_UNAVAILABLE -> Status.BAD_GATEWAY_502;
            case TIMED_OUT -> Status.GATEWAY_TIMEOUT_504;
            case CANCELLED -> Status.CONFLICT_409;
            case INTERNAL -> Status.INTERNAL_SERVER_ERROR_500;
        };
        Problem problem =
                Problem.of(status, failure.message()).with(failure.code()).with("task_id", task.value());
        return failure.retryAfter().map(problem::retryAfter).orElse(problem);
    }

    /** Tells that the patience of a request ended before its task. */
    public static Problem unfinished(TaskId task, Duration waited) {
        return Problem.of(
                        Status.GATEWAY_TIMEOUT_504,
                        "The analysis goes on after %s s; poll %s for it."
                                .formatted(waited.toSeconds(), TaskAddress.of(task)))
                .with("task_id", task.value());
    }

    /** Tells why a submission was not accepted. */
    private static Problem of(Submission.Rejected rejected) {
        Problem problem = switch (rejected.reason()) {
            case QUEUE_FULL ->
                Problem.of(Status.SERVICE_UNAVAILABLE_503, "Too many analyses are waiting; try again later.")
                        .with(CODE, "queue_full");
            case CLIENT_BUSY ->
                Problem.of(
                                Status.TOO_MANY_REQUESTS_429,
                                "You have as many analyses under way as you may; wait until some of them have"
                                        + " ended.")
                        .with(CODE, "client_busy");
            case RATE_LIMITED ->
                Problem.of(
                                Status.TOO_MANY_REQUESTS_429,
                                "You ask for analyses more often than you may; try again later.")
                        .with(CODE, "rate_limited");
            case CLOSED -> closing();
        };
        return problem.retryAfter(rejected.retryAfter());
    }

    /** Tells that this process takes no more work. */
    static Problem closing() {
        return Problem.of(Status.SERVICE_UNAVAILABLE_503, "The server is shutting down; try again later.")
                .with(CODE, "shutting_down")
                .retryAfter(A_MOMENT);
    }

    public static Problem internal() {
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR_500,
                        "Something went wrong inside the server; its log tells under the X-Request-ID of this answer.")
                .with(Failure.Code.INTERNAL);
    }
}
