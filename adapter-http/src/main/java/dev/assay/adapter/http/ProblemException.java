package dev.assay.adapter.http;

import io.helidon.http.HeaderName;
import java.util.Map;

/** Ends the handling of a request with a problem. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** @param cause what it follows from; for a debugger, not for the client */
    ProblemException(Problem problem, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
    }

    /** Returns the same with more headers. */
    ProblemException telling(Map<HeaderName, String> headers) {
        Problem more = problem;
        for (Map.Entry<HeaderName, String> header : headers.entrySet()) {
            more = more.with(header.getKey(), header.getValue());
        }
        return new ProblemException(more, this);
    }

    Problem problem() {
        return problem;
    }
}
