package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import java.util.Optional;

/** What came of a call in the end. */
public sealed interface Outcome<T> {

    /** Returns what came. */
    T orThrow() throws CallFailedException;

    /** Returns what came, if it did. */
    Optional<T> value();

    /** Returns why nothing came; empty if something did. */
    Optional<CallFailure> failure();

    /**
     * An answer.
     *
     * @param body what it holds
     */
    record Got<T>(T body) implements Outcome<T> {
        @Override
        public T orThrow() {
            return body;
        }

        @Override
        public Optional<T> value() {
            return Optional.of(body);
        }

        @Override
        public Optional<CallFailure> failure() {
            return Optional.empty();
        }
    }

    /**
     * Nothing.
     *
     * @param why why
     */
    record Failed<T>(CallFailure why) implements Outcome<T> {
        @Override
        public T orThrow() throws CallFailedException {
            throw new CallFailedException(why);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<CallFailure> failure() {
            return Optional.of(why);
        }
    }
}
