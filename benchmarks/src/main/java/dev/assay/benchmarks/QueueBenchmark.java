package dev.assay.benchmarks;

import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.testkit.RedisProcess;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * The queue with an empty job against a bare loop of Redis commands, in one run: jobs a second, the time from offer to
 * start, and what a million tasks leave behind. Arguments: {@code throughput}, {@code latency}, {@code million}.
 */
public final class QueueBenchmark {

    private static final int CAPACITY = 10_000;
    private static final int ROUNDS = 5;

    private QueueBenchmark() {}

    /** Runs what the arguments name, or the first two. */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length == 0 ? List.of("throughput", "latency") : List.of(arguments);
        try (RedisProcess redis = RedisProcess.durable();
                RedisStorage storage = RedisStorage.open(
                        new RedisSettings(redis.url(), CAPACITY, Duration.ofHours(2), RedisSettings.LEASE),
                        InstantSource.system())) {
            if (wanted.contains("throughput")) {
                throughput(redis, storage);
            }
            if (wanted.contains("latency")) {
                new Latency(storage.storage().queue()).measure(500, Duration.ofSeconds(20));
                new Latency(storage.storage().queue()).measure(1000, Duration.ofSeconds(20));
            }
            if (wanted.contains("million")) {
                new Million(redis, storage.storage().queue()).run(1_000_000);
            }
        }
    }

    private static void throughput(RedisProcess redis, RedisStorage storage) throws Exception {
        for (Shape shape : List.of(new Shape(1, 1, 20_000), new Shape(1, 16, 60_000), new Shape(32, 4, 200_000))) {
            double bare = 0;
            double ours = 0;
            // The first round warms up; then they take turns, so that what else runs here troubles both.
            for (int round = 0; round <= ROUNDS; round++) {
                double oneBare = new BareLoop(redis, shape).jobsPerSecond();
                double oneOurs = new OurLoop(storage.storage().queue(), shape).jobsPerSecond();
                bare += round == 0 ? 0 : oneBare / ROUNDS;
                ours += round == 0 ? 0 : oneOurs / ROUNDS;
            }
            print("batch %s, %s threads: bare %s jobs/s, ours %s jobs/s, ratio %s"
                    .formatted(
                            shape.batch(),
                            shape.consumers(),
                            Math.round(bare),
                            Math.round(ours),
                            rounded(ours / bare)));
        }
    }

    static void print(String line) {
        System.out.println(line);
    }

    static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /**
     * How a queue is used.
     *
     * @param batch tasks that are added, taken and settled together
     * @param consumers threads that do so
     * @param jobs in all
     */
    record Shape(int batch, int consumers, int jobs) {}
}
