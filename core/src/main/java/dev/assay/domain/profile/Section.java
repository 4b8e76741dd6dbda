package dev.assay.domain.profile;

import java.util.Optional;
import java.util.function.Function;

/**
 * A part of what was asked of GitHub: its content with how much of it was seen, or why there is none. An upstream
 * failure is thereby never mistaken for an empty answer.
 *
 * @param <T> the content
 */
public sealed interface Section<T> {

    /** Returns how much was seen. */
    Coverage coverage();

    /** Returns the content; empty if nothing was seen. */
    Optional<T> content();

    /** Returns the same section with its content replaced. */
    <U> Section<U> map(Function<? super T, ? extends U> change);

    /**
     * A section that was seen, at least in part.
     *
     * @param value what was seen
     * @param coverage how much of it
     */
    record Seen<T>(T value, Coverage coverage) implements Section<T> {
        @Override
        public Optional<T> content() {
            return Optional.of(value);
        }

        @Override
        public <U> Section<U> map(Function<? super T, ? extends U> change) {
            return new Seen<>(change.apply(value), coverage);
        }
    }

    /**
     * A section that could not be seen.
     *
     * @param reason why; a sentence for a person
     */
    record Unseen<T>(String reason) implements Section<T> {
        @Override
        public Coverage coverage() {
            return Coverage.unavailable(reason);
        }

        @Override
        public Optional<T> content() {
            return Optional.empty();
        }

        @Override
        public <U> Section<U> map(Function<? super T, ? extends U> change) {
            return new Unseen<>(reason);
        }
    }
}
