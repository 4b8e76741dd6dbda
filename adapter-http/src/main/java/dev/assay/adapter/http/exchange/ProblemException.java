package dev.assay.adapter.http.exchange;

import io.helidon.http.HeaderName;
import java.util.Map;

/** Ends the handling of a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** @param cause what it follows from; for a debugger, not for the client */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
    }

    /** Returns the same with more headers. */
    public ProblemException telling(Map<HeaderName, String> headers) {
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
