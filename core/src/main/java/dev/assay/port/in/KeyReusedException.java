package dev.assay.port.in;

/** An idempotency key was used before, for another request. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says so. */
    public KeyReusedException() {
        super("this idempotency key was used for another request; use a new one for each");
    }
}
