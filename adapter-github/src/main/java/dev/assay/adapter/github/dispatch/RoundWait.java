package dev.assay.adapter.github.dispatch;

import dev.assay.port.out.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Waits before the next round of calls.
 *
 * @param pause lets the time of a back-off pass
 */
record RoundWait(Pause pause) {

    /** Waits as long as the longest wait among the calls. A call that may not wait that long fails. */
    void before(List<? extends Attempt<?>> open, CallContext context) throws InterruptedException {
        Optional<Instant> resumption =
                open.stream().flatMap(attempt -> attempt.notBefore().stream()).max(Comparator.naturalOrder());
        if (resumption.isPresent() && !context.waitUntil(resumption.get())) {
            open.stream().filter(attempt -> attempt.notBefore().isPresent()).forEach(Attempt::cannotWait);
        }
        Duration longest = open.stream()
                .filter(Attempt::open)
                .map(Attempt::pause)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (longest.isPositive()) {
            pause.last(longest);
        }
    }
}
