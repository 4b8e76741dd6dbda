package dev.assay.simulator.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.simulator.limits.Quotas.Caller;
import dev.assay.simulator.limits.Quotas.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final int MOST = 100;
    private static final Caller CALLER = new Caller("token");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final Quotas quotas = new Quotas(Limits.GITHUB.withQuotas(MOST, MOST), now::get);

    @Test
    void threadsTogetherTakeNoMoreThanThereIs() {
        AtomicInteger taken = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < 3 * MOST; call++) {
                threads.execute(() ->
                        taken.addAndGet(quotas.take(CALLER, Resource.CORE, 1).refused() ? 0 : 1));
            }
        }

        assertThat(taken).hasValue(MOST);
        assertThat(quotas.standing(CALLER, Resource.CORE).remaining()).isZero();
    }

    @Test
    void whatIsGivenBackCanBeTakenByOthers() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < MOST; call++) {
                threads.execute(() -> {
                    quotas.take(CALLER, Resource.CORE, 1);
                    quotas.giveBack(CALLER, Resource.CORE);
                });
            }
        }

        assertThat(quotas.standing(CALLER, Resource.CORE).used()).isZero();
    }

    @Test
    void anExhaustedResourceIsWholeAgainAfterItsReset() {
        quotas.take(CALLER, Resource.CORE, 5);
        quotas.exhaust(Resource.CORE, Duration.ofMinutes(10));

        Standing refused = quotas.take(CALLER, Resource.CORE, 1);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));

        assertThat(refused.refused()).isTrue();
        assertThat(quotas.take(CALLER, Resource.CORE, 1).used()).isEqualTo(1);
    }
}
