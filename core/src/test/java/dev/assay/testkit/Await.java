package dev.assay.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits in tests. */
public final class Await {

    /** A bound on hanging, not a measurement: longer than anything takes on a machine whose cores are all busy. */
    public static final Duration BOUND = Duration.ofMinutes(1);

    private Await() {}

    /** Waits for what must come, looking for it often; fails after {@link #BOUND}. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(BOUND);
    }
}
