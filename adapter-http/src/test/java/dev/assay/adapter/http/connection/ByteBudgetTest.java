package dev.assay.adapter.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.testkit.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ByteBudgetTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final ByteBudget room = new ByteBudget(100);

    @Test
    void letsThroughWhatFits() throws InterruptedException {
        assertThat(room.take(60, LONG)).isTrue();
        assertThat(room.take(40, LONG)).isTrue();
        assertThat(room.wanted()).isZero();
    }

    @Test
    void refusesWhatFindsNoRoomInTime() throws InterruptedException {
        room.take(60, LONG);
        assertThat(room.take(41, Duration.ZERO)).isFalse();
        assertThat(room.wanted()).isZero();
    }

    @Test
    void letsTheNextOneInOnceRoomIsGivenBack() throws Exception {
        room.take(60, LONG);
        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(this::takeTheRest);
        Await.await().until(() -> room.wanted() == 100);
        room.giveBack(60);
        assertThat(next.get()).isTrue();
        assertThat(room.wanted()).isZero();
    }

    private boolean takeTheRest() {
        try {
            return room.take(100, LONG);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void letsThroughAloneWhatIsLargerThanAllRoom() throws InterruptedException {
        assertThat(room.take(1000, LONG)).isTrue();
        assertThat(room.take(1, Duration.ZERO)).isFalse();
        room.giveBack(1000);
        assertThat(room.take(1, Duration.ZERO)).isTrue();
    }

    @Test
    void wantsNothingMoreForOneWhoWasInterrupted() throws Exception {
        room.take(100, LONG);
        FutureTask<Boolean> wait = new FutureTask<>(() -> room.take(1, LONG));
        Thread thread = Thread.ofVirtual().start(wait);
        Await.await().until(() -> room.wanted() == 1);
        thread.interrupt();
        assertThatThrownBy(() -> wait.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(room.wanted()).isZero();
    }
}
