package dev.assay.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.limits.Quotas.Caller;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Request CALL =
            new Request("GET", "/users/octocat", "", Map.of(), "", new Caller(""), Map.of(), MissingNode.getInstance());

    private final Faults faults = new Faults(request -> Faults.Weight.NOTHING);

    private int struck(int calls) {
        AtomicInteger struck = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < calls; call++) {
                threads.execute(() -> faults.next(CALL).ifPresent(effect -> struck.incrementAndGet()));
            }
        }
        return struck.get();
    }

    @Test
    void meetsExactlySoManyOfTheCallsThatComeAtTheSameTime() {
        faults.add(Fault.rest("octocat", new Fault.EmptyBody()).times(7).after(20));

        assertThat(struck(20)).isZero();
        assertThat(struck(100)).isEqualTo(7);
    }

    @Test
    void meetsNoCallAfterItWasCleared() {
        faults.add(Fault.rest("octocat", new Fault.EmptyBody()).always());
        assertThat(struck(3)).isEqualTo(3);

        faults.clear();

        assertThat(struck(50)).isZero();
    }
}
