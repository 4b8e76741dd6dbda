package dev.assay.benchmarks.peers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * One process of a comparison, which {@code benchmarks/peers/run.sh} starts. Arguments: the engine, {@code usual} or
 * {@code tuned}, the address of its store, how many workers, and what to do: {@code prepare}, {@code enqueue COUNT
 * PER_SECOND} (0 for as fast as it goes), or {@code work COUNT MILLISECONDS}.
 */
public final class Peers {

    private Peers() {}

    /** Does what the arguments say. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        Engine.Setup setup =
                new Engine.Setup(arguments[1].equals("tuned"), arguments[2], Integer.parseInt(arguments[3]));
        List<String> rest = List.of(arguments).subList(5, arguments.length);
        if (arguments[4].equals("prepare")) {
            Database.make(setup.url());
            return;
        }
        try (Engine engine = open(name, setup)) {
            int count = Integer.parseInt(rest.get(0));
            int number = Integer.parseInt(rest.get(1));
            if (arguments[4].equals("enqueue")) {
                enqueue(engine, setup, count, number);
            } else {
                Job job = new Job(count, Duration.ofMillis(number));
                engine.work(job);
                print("ready");
                print(job.summary());
                // The script reads how much memory this takes, and ends it.
                System.in.read();
            }
        }
    }

    private static Engine open(String name, Engine.Setup setup) {
        return switch (name) {
            case "assay" -> new AssayEngine(setup);
            case "assay-queue" -> new AssayQueue(setup);
            case "jobrunr" -> new JobRunrEngine(setup);
            case "db-scheduler" -> new DbSchedulerEngine(setup);
            default -> throw new IllegalArgumentException("no engine is named " + name);
        };
    }

    private static void enqueue(Engine engine, Engine.Setup setup, int count, int perSecond)
            throws InterruptedException {
        long start = System.nanoTime();
        if (perSecond == 0 && setup.tuned()) {
            engine.enqueueAll(IntStream.range(0, count).mapToObj(Job::name).toList());
        } else {
            for (int i = 0; i < count; i++) {
                if (perSecond > 0) {
                    TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / perSecond - System.nanoTime());
                }
                engine.enqueue(Job.name(i));
            }
        }
        print(String.format(Locale.ROOT, "enqueued %d %.3f", count, (System.nanoTime() - start) / 1e9));
    }

    static void print(String line) {
        System.out.println(line);
    }
}
