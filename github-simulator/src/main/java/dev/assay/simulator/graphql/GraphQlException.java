package dev.assay.simulator.graphql;

/** A query cannot be answered as asked; the message is meant for the caller. */
public final class GraphQlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;

    /**
     * A failure of one field.
     *
     * @param type GitHub's name for this kind of failure; empty for none
     * @param message what is wrong
     */
    public GraphQlException(String type, String message) {
        super(message);
        this.type = type;
    }

    /** GitHub's name for this kind of failure; empty for none. */
    public String type() {
        return type;
    }
}
