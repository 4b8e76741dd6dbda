package dev.assay.port.in;

import java.util.Locale;

/** Nothing was accepted of a caller who wanted to wait for the result, or had a batch. */
public final class SubmissionRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Submission.Rejected rejection;

    /** @param rejection why, and when to try again */
    public SubmissionRejectedException(Submission.Rejected rejection) {
        super("the submission was rejected (%s); try again in %s s"
                .formatted(
                        rejection.reason().name().toLowerCase(Locale.ROOT),
                        rejection.retryAfter().toSeconds()));
        this.rejection = rejection;
    }

    /** Returns why, and when to try again. */
    public Submission.Rejected rejection() {
        return rejection;
    }
}
