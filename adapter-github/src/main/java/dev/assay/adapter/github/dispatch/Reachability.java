package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.CallFailure;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells in the log, once for every outage, that GitHub is asked again. Safe for many threads. */
final class Reachability {

    private static final System.Logger LOG = System.getLogger(Reachability.class.getName());

    private final AtomicBoolean away = new AtomicBoolean();

    /** A call failed and is repeated. */
    void failed(CallFailure failure) {
        if (failure instanceof CallFailure.Unreachable unreachable && !away.getAndSet(true)) {
            LOG.log(System.Logger.Level.WARNING, () -> unreachable.reason() + "; trying again");
        } else {
            LOG.log(System.Logger.Level.DEBUG, failure::sentence);
        }
    }

    /** GitHub answered, whatever it said. */
    void answered() {
        if (away.getAndSet(false)) {
            LOG.log(System.Logger.Level.WARNING, "GitHub answers again");
        }
    }
}
