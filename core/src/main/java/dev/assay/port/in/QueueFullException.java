package dev.assay.port.in;

import java.time.Duration;

/** The queue took no more work from a caller who wanted to wait for the result. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /** @param retryAfter how long to wait before trying again */
    public QueueFullException(Duration retryAfter) {
        super("the queue is full; try again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    /** Returns how long to wait before trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
