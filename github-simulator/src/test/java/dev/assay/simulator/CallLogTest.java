package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.limits.Quotas.Caller;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallLogTest {

    private static final int CALLS = 20;
    private static final Request CALL =
            new Request("GET", "/users/octocat", "", Map.of(), "", new Caller(""), Map.of(), MissingNode.getInstance());

    private final CallLog calls = new CallLog();

    @Test
    void countsCallsThatAreUnderWayTogetherAndKeepsThemOverAReset() throws Exception {
        CyclicBarrier together = new CyclicBarrier(CALLS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> call : threads.invokeAll(Collections.nCopies(CALLS, () -> {
                calls.begin(CALL);
                together.await();
                calls.end();
                return CALLS;
            }))) {
                call.get();
            }
        }
        assertThat(calls.total()).isEqualTo(CALLS);
        assertThat(calls.count("/users/{user}")).isEqualTo(CALLS);
        assertThat(calls.peakConcurrency()).isEqualTo(CALLS);
        assertThat(calls.repeated()).isEqualTo(CALLS - 1);
        calls.begin(CALL);

        calls.reset();

        assertThat(calls.total()).isZero();
        assertThat(calls.repeated()).isZero();
        assertThat(calls.underWay()).isEqualTo(1);
        assertThat(calls.peakConcurrency()).isEqualTo(1);
        assertThat(calls.begin(CALL)).isEqualTo(2);
    }
}
