package dev.assay.adapter.http.observe;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.http.exchange.Exchange;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads of requests hand lines to one thread that writes them. */
@Timeout(60)
class AccessLogTest {

    /** As many lines as wait for a reader of the log who is slow. */
    private static final int WAITING = 10_000;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch within = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Keeps the writer with the first lines until it may go on, or the log closes. */
    private void read(String text) {
        within.countDown();
        try {
            goOn.await();
        } catch (InterruptedException closed) {
            closing.countDown();
            goOn.countDown();
            Thread.currentThread().interrupt();
        }
        lines.addAll(text.lines().toList());
    }

    private AccessLog log() {
        return new AccessLog(new ManualClock(), Optional.of(this::read));
    }

    private static void answer(AccessLog log, int times) {
        IntStream.range(0, times).forEach(i -> log.answered(Exchange.unread(), 200, i));
    }

    @Test
    void aSlowReaderKeepsNoRequestWaitingAndIsToldWhatWasDropped() throws Exception {
        try (AccessLog log = log()) {
            answer(log, 1);
            within.await();
            answer(log, WAITING + 7);
            goOn.countDown();
            await().untilAsserted(() -> assertThat(lines).hasSize(1 + WAITING + 1));
        }
        assertThat(lines).filteredOn(line -> line.contains("\"dropped\":7}")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.contains("\"status\":200")).hasSize(1 + WAITING);
    }

    @Test
    void linesOfRequestsThatWereAnsweredBeforeItClosesAreWritten() throws Exception {
        AccessLog log = log();
        answer(log, 1);
        within.await();
        answer(log, 600);
        log.close();
        closing.await();
        await().untilAsserted(() -> assertThat(lines).hasSize(601));
    }

    @Test
    void linesOfBusyTimesGatherAndAreWrittenTogether() throws Exception {
        Semaphore over = new Semaphore(0);
        BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
        List<String> written = new CopyOnWriteArrayList<>();
        AccessLog log = new AccessLog(new ManualClock(), Optional.of(written::add), length -> {
            pauses.add(length);
            over.acquire();
        });
        try (log) {
            answer(log, 1);
            assertThat(pauses.take()).isEqualTo(Duration.ofMillis(20));
            answer(log, 3);
            assertThat(written).hasSize(1);
            over.release();
            pauses.take();
            assertThat(written).hasSize(2);
            assertThat(written.getLast().lines()).hasSize(3);
            answer(log, 1200);
            over.release();
            pauses.take();
            assertThat(written.stream().flatMap(String::lines))
                    .as("as long as many wait, nothing pauses")
                    .hasSizeGreaterThan(1000);
        }
    }

    @Test
    void everyLineOfManyThreadsIsWrittenOnce() throws Exception {
        goOn.countDown();
        CyclicBarrier start = new CyclicBarrier(4);
        try (AccessLog log = log();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answering = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        answer(log, 500);
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : answering) {
                one.get();
            }
            await().untilAsserted(() -> assertThat(lines).hasSize(2000));
        }
        assertThat(lines).noneMatch(line -> line.contains("dropped")).doesNotHaveDuplicates();
    }
}
