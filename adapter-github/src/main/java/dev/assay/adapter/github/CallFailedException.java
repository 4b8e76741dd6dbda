package dev.assay.adapter.github;

/** A call brought nothing. Never leaves this package. */
final class CallFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    CallFailedException(Trouble trouble) {
        super(trouble.sentence());
        this.trouble = trouble;
    }

    CallFailedException(Trouble trouble, Throwable cause) {
        super(trouble.sentence(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
