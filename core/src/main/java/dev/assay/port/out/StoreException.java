package dev.assay.port.out;

/** A store could not be reached or did not answer. Only an operator can mend it. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what could not be done, and why; no secret */
    public StoreException(String message) {
        super(message);
    }

    /** @param message what could not be done, and why; no secret */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
