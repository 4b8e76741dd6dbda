package dev.assay.adapter.github.wire;

/** An answer is larger than any that was asked for. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BodyTooLargeException(int limit) {
        super("the answer is larger than " + (limit >> 20) + " MiB");
    }
}
