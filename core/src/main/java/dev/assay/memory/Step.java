package dev.assay.memory;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of an entry of an {@link ExpiringMap}.
 *
 * @param next what is to be there; empty to leave what is
 * @param life of the next
 * @param result what the caller is told
 */
record Step<V, R>(Optional<V> next, Duration life, R result) {

    static <V, R> Step<V, R> leave(R result) {
        return new Step<>(Optional.empty(), Duration.ZERO, result);
    }

    static <V, R> Step<V, R> write(V next, Duration life, R result) {
        return new Step<>(Optional.of(next), life, result);
    }
}
