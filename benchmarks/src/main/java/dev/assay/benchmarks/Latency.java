package dev.assay.benchmarks;

import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The time from an offer to the poll that returns it, at a steady rate. */
final class Latency {

    private final TaskQueue queue;
    private final Map<TaskId, Long> offered = new ConcurrentHashMap<>();

    Latency(TaskQueue queue) {
        this.queue = queue;
    }

    void measure(int perSecond, Duration length) throws Exception {
        int count = Math.toIntExact(perSecond * length.toSeconds());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<long[]> consumer = threads.submit(() -> consume(count));
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + i * 1_000_000_000L / perSecond - System.nanoTime();
                TimeUnit.NANOSECONDS.sleep(due);
                TaskId id = OurLoop.nextId();
                offered.put(id, System.nanoTime());
                threads.execute(() -> queue.offer(id, Lane.LOCAL));
            }
            long[] nanos = consumer.get();
            Arrays.sort(nanos);
            QueueBenchmark.print("offer to start at %s/s: p50 %s ms, p99 %s ms, most %s ms"
                    .formatted(perSecond, millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 1)));
        }
    }

    private long[] consume(int count) throws InterruptedException {
        long[] nanos = new long[count];
        int done = 0;
        while (done < count) {
            for (Delivery delivery : queue.poll(8, Duration.ofSeconds(1))) {
                nanos[done++] =
                        System.nanoTime() - Objects.requireNonNull(offered.remove(delivery.task()), "never offered");
                queue.settle(delivery, Settlement.DONE);
            }
        }
        return nanos;
    }

    private static String millis(long[] sorted, double part) {
        return QueueBenchmark.rounded(sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))] / 1e6);
    }
}
