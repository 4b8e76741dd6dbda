package dev.assay.adapter.jdbc.server;

/**
 * A database cannot be opened, and will not be by waiting: another process holds the file, or what is there is no
 * database of Assay.
 */
public final class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message one line that says why, and the remedy; no secret */
    public UnusableDatabaseException(String message) {
        super(message);
    }

    /** @param message one line that says why, and the remedy; no secret */
    public UnusableDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
