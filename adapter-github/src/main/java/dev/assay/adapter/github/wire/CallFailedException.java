package dev.assay.adapter.github.wire;

/** A call brought nothing. Never leaves this package. */
public final class CallFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient CallFailure failure;

    public CallFailedException(CallFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    public CallFailedException(CallFailure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public CallFailure failure() {
        return failure;
    }
}
