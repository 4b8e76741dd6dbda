package dev.assay.benchmarks;

import dev.assay.benchmarks.QueueBenchmark.Shape;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskQueue.Delivery;
import dev.assay.port.out.TaskQueue.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The same through the port, as an engine uses it: each task is added and settled on a thread of its own. */
final class OurLoop {

    private static final Login LOGIN = new Login("bench");
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final TaskQueue queue;
    private final Shape shape;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    OurLoop(TaskQueue queue, Shape shape) {
        this.queue = queue;
        this.shape = shape;
    }

    double jobsPerSecond() throws Exception {
        try (tasks;
                ExecutorService threads = Executors.newFixedThreadPool(shape.consumers())) {
            int rounds = shape.jobs() / shape.batch() / shape.consumers();
            Callable<Integer> loop = () -> loop(rounds);
            long start = System.nanoTime();
            int done = 0;
            for (Future<Integer> each : threads.invokeAll(
                    Stream.generate(() -> loop).limit(shape.consumers()).toList())) {
                done += each.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        }
    }

    private int loop(int rounds) throws Exception {
        int done = 0;
        for (int round = 0; round < rounds; round++) {
            sideBySide(Stream.generate(() -> (Runnable) () -> queue.offer(nextId(), Lane.LOCAL))
                    .limit(shape.batch())
                    .toList());
            List<Delivery> taken = queue.poll(shape.batch(), Duration.ZERO);
            sideBySide(taken.stream()
                    .map(delivery -> (Runnable) () -> queue.settle(delivery, Settlement.DONE))
                    .toList());
            done += taken.size();
        }
        return done;
    }

    private void sideBySide(List<Runnable> steps) throws InterruptedException, ExecutionException {
        if (steps.size() == 1) {
            steps.getFirst().run();
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        steps.forEach(step -> running.add(tasks.submit(step)));
        for (Future<?> each : running) {
            each.get();
        }
    }

    static TaskId nextId() {
        return TaskId.of(LOGIN, Instant.ofEpochSecond(1_800_000_000L), NUMBERS.incrementAndGet());
    }
}
