package dev.assay.adapter.http.api;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A body that is made when it is asked for the first time, and kept: a server starts without what few ever look at.
 * Safe for many threads, of which several may make it at the same time.
 */
final class OnDemand {

    private final Supplier<byte[]> making;
    private final AtomicReference<Optional<byte[]>> made = new AtomicReference<>(Optional.empty());

    OnDemand(Supplier<byte[]> making) {
        this.making = making;
    }

    byte[] body() {
        return made.updateAndGet(present -> present.or(() -> Optional.of(making.get())))
                .orElseThrow();
    }
}
