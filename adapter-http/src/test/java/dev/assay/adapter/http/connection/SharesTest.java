package dev.assay.adapter.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharesTest {

    private final Shares shares = new Shares(2);

    @Test
    void givesEachClientItsShare() {
        assertThat(shares.take("a")).isTrue();
        assertThat(shares.spent("a")).isFalse();
        assertThat(shares.take("a")).isTrue();
        assertThat(shares.spent("a")).isTrue();
        assertThat(shares.take("a")).isFalse();
        assertThat(shares.take("b")).isTrue();
    }

    @Test
    void takesBackWhatWasGiven() {
        shares.take("a");
        shares.take("a");
        shares.giveBack("a");
        assertThat(shares.take("a")).isTrue();
        assertThat(shares.take("a")).isFalse();
        shares.giveBack("a");
        shares.giveBack("a");
        assertThat(shares.spent("a")).isFalse();
    }

    @Test
    void boundsNobodyWhereTheShareIsZero() {
        Shares open = new Shares(0);
        for (int i = 0; i < 100; i++) {
            assertThat(open.take("a")).isTrue();
        }
        assertThat(open.spent("a")).isFalse();
    }

    @Test
    void givesNoMoreThanTheShareToManyAtOnce() throws Exception {
        Shares many = new Shares(10);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> takes = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                takes.add(threads.submit(() -> many.take("a")));
            }
            int taken = 0;
            for (Future<Boolean> take : takes) {
                taken += take.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(10);
        }
    }
}
