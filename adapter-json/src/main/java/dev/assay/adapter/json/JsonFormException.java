package dev.assay.adapter.json;

/** Text is not the JSON that was expected. */
public final class JsonFormException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what was expected and what is wrong with it */
    public JsonFormException(String message, Throwable cause) {
        super(message, cause);
    }
}
