package dev.assay.benchmarks;

import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.benchmarks.QueueBenchmark.Shape;
import dev.assay.port.out.TaskQueue;
import java.util.Map;
import redis.clients.jedis.RedisClient;

/** What a million empty tasks leave behind, in Redis and in the process. */
final class Million {

    private final RedisProcess redis;
    private final TaskQueue queue;

    Million(RedisProcess redis, TaskQueue queue) {
        this.redis = redis;
        this.queue = queue;
    }

    void run(int tasks) throws Exception {
        new OurLoop(queue, new Shape(32, 4, tasks / 20)).jobsPerSecond();
        report("before");
        double rate = new OurLoop(queue, new Shape(32, 4, tasks)).jobsPerSecond();
        report("after " + tasks + " tasks at " + Math.round(rate) + "/s");
    }

    private void report(String when) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Map<String, String> memory = redis.info("memory");
        try (RedisClient client = redis.client()) {
            QueueBenchmark.print(
                    "%s: Redis %s KiB in %s keys, stream %s, pending %s, consumers %s, tasks %s; heap %s KiB"
                            .formatted(
                                    when,
                                    Long.parseLong(memory.getOrDefault("used_memory", "0")) / 1024,
                                    client.dbSize(),
                                    client.xlen("assay:{queue}:stream"),
                                    client.xpending("assay:{queue}:stream", "workers")
                                            .getTotal(),
                                    client.xinfoConsumers2("assay:{queue}:stream", "workers")
                                            .size(),
                                    client.hlen("assay:{queue}:tasks"),
                                    (runtime.totalMemory() - runtime.freeMemory()) / 1024));
        }
    }
}
