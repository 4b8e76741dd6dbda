package dev.assay.benchmarks.peers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The job: waits for a while. Remembers how long each was in coming, and how long all took, but for the first fifth:
 * then a JVM warms up.
 */
public final class Job {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final Duration length;
    private final long[] delays;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicLong warm = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final CountDownLatch open;

    Job(int expected, Duration length) {
        this.length = length;
        this.delays = new long[expected];
        this.open = new CountDownLatch(expected);
    }

    /** Names a job that is added now. */
    static String name(int number) {
        return "j" + number + "-" + micros();
    }

    /** Does a job once. JobRunr calls it by its name. */
    public void run(String name) throws InterruptedException {
        long now = micros();
        int place = started.getAndIncrement();
        if (place == cold()) {
            warm.set(now);
        }
        if (place < delays.length) {
            delays[place] = now - Long.parseLong(name.substring(name.indexOf('-') + 1));
        }
        if (length.compareTo(WORTH_TELLING) >= 0) {
            Peers.print("started " + now / 1000);
        }
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        last.accumulateAndGet(micros(), Math::max);
        open.countDown();
    }

    private int cold() {
        return delays.length / 5;
    }

    /** Waits for the last; returns jobs, the seconds they took, and p50 and p99 of the ms until they started. */
    String summary() throws InterruptedException {
        open.await();
        long[] sorted = Arrays.copyOfRange(delays, cold(), delays.length);
        Arrays.sort(sorted);
        return "done %s %s %s %s"
                .formatted(
                        sorted.length,
                        rounded((last.get() - warm.get()) / 1e6),
                        rounded(sorted[sorted.length / 2] / 1e3),
                        rounded(sorted[(int) (sorted.length * 0.99)] / 1e3));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
