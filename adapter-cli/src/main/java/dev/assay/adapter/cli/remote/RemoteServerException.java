package dev.assay.adapter.cli.remote;

/** A server could not be reached, or answered what a caller cannot use. The message is one line for a person. */
public final class RemoteServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RemoteServerException(String message) {
        super(message);
    }

    RemoteServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
