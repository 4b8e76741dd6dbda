package dev.assay.adapter.github.wire;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends calls that take too long. */
@FunctionalInterface
public interface CallTimer {

    /** Measures real time, on a thread that belongs to the JDK. */
    CallTimer REAL = (call, limit) -> {
        CompletableFuture<?> unused = call.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    };

    /** Fails a call with a {@link java.util.concurrent.TimeoutException} if it does not end within a time. */
    void limit(CompletableFuture<?> call, Duration limit);
}
