package dev.assay.adapter.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.testkit.Await;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

    private static final int HALF = 5_000;

    private final AtomicLong nanos = new AtomicLong();
    private final ByteBudget room = new ByteBudget(2 * HALF);
    private final Watchdog watchdog = new Watchdog(Duration.ofMinutes(10), Duration.ZERO, room, nanos::get);
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void close() {
        slow.countDown();
        watchdog.close();
    }

    @Test
    void endsTheSlowestWriteWhereAnotherFindsNoRoom() throws Exception {
        blockedWrite("first");
        later(Duration.ofSeconds(5));
        blockedWrite("second");
        later(Duration.ofSeconds(5));
        Thread third = Thread.ofVirtual().start(() -> watchdog.over(HALF, () -> ended.add("third was written")));
        Await.await().until(() -> room.wanted() == HALF);

        watchdog.look();

        assertThat(ended.take()).isEqualTo("first was cut off");
        assertThat(ended.take()).isEqualTo("third was written");
        third.join();
        assertThat(ended).isEmpty();
        assertThat(room.wanted()).isZero();
    }

    @Test
    void leavesAWriteAloneThatHasJustBegun() throws Exception {
        blockedWrite("first");
        blockedWrite("second");
        Thread third = Thread.ofVirtual().start(() -> watchdog.over(HALF, () -> ended.add("third was written")));
        Await.await().until(() -> room.wanted() == HALF);

        watchdog.look();
        assertThat(ended).isEmpty();

        slow.countDown();
        third.join();
        assertThat(ended).contains("third was written");
    }

    @Test
    void endsNoSlowWriteWhileThereIsRoomForAll() throws Exception {
        blockedWrite("first");
        later(Duration.ofMinutes(9));
        watchdog.look();
        assertThat(ended).isEmpty();
    }

    @Test
    void endsAWriteThatTakesTooLong() throws Exception {
        blockedWrite("first");
        later(Duration.ofMinutes(11));
        watchdog.look();
        assertThat(ended.take()).isEqualTo("first was cut off");
    }

    @Test
    void givesUpWhereNoRoomBecomesFree() throws Exception {
        blockedWrite("first");
        blockedWrite("second");
        try (Watchdog hasty = new Watchdog(Duration.ofNanos(1), Duration.ZERO, room, nanos::get)) {
            assertThatThrownBy(() -> hasty.over(HALF, () -> ended.add("no"))).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(ended).isEmpty();
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Starts a write whose client takes nothing, and returns once it waits for the client. */
    private void blockedWrite(String name) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> watchdog.over(HALF, () -> {
                    begun.countDown();
                    try {
                        slow.await();
                    } catch (InterruptedException cut) {
                        ended.add(name + " was cut off");
                    }
                }));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
