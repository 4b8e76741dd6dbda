package dev.assay.domain.task;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a task belongs in a distributed trace: the {@code traceparent} of W3C Trace Context, as the submitter sent it.
 *
 * @param value version, trace id, parent id and flags, in lower-case hex with hyphens between
 */
public record TraceParent(String value) {

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_AT = 3;
    private static final int TRACE_ID_LENGTH = 32;

    /** @throws IllegalArgumentException if the text is not a version 00 traceparent */
    public TraceParent {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a traceparent; expected 00-{32 hex}-{16 hex}-{2 hex}");
        }
    }

    /** Reads what a caller sent; empty if it is not a traceparent, because a broken trace is no reason to refuse. */
    public static Optional<TraceParent> parse(String text) {
        return VALID.matcher(text).matches() ? Optional.of(new TraceParent(text)) : Optional.empty();
    }

    /** Returns the id that all parts of the trace share. */
    public String traceId() {
        return value.substring(TRACE_ID_AT, TRACE_ID_AT + TRACE_ID_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
