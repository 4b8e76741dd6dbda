package dev.assay.benchmarks;

import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.benchmarks.QueueBenchmark.Shape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** XADD, XREADGROUP, XACK and XDEL, and nothing else: what any queue on a stream has to pay. */
final class BareLoop {

    private static final String STREAM = "bare";
    private static final String GROUP = "workers";

    private final RedisProcess redis;
    private final Shape shape;

    BareLoop(RedisProcess redis, Shape shape) {
        this.redis = redis;
        this.shape = shape;
    }

    double jobsPerSecond() throws Exception {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(shape.consumers());
        pool.setJmxEnabled(false);
        try (RedisClient client = RedisClient.builder()
                        .hostAndPort("127.0.0.1", redis.port())
                        .poolConfig(pool)
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(shape.consumers())) {
            client.del(STREAM);
            client.xgroupCreate(STREAM, GROUP, new StreamEntryID(0, 0), true);
            int rounds = shape.jobs() / shape.batch() / shape.consumers();
            Callable<Integer> loop = () -> loop(client, rounds);
            long start = System.nanoTime();
            int done = 0;
            for (Future<Integer> each : threads.invokeAll(
                    Stream.generate(() -> loop).limit(shape.consumers()).toList())) {
                done += each.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        }
    }

    private int loop(RedisClient client, int rounds) {
        String consumer = Thread.currentThread().getName();
        int done = 0;
        for (int round = 0; round < rounds; round++) {
            add(client);
            done += take(client, consumer);
        }
        return done;
    }

    private void add(RedisClient client) {
        if (shape.batch() == 1) {
            client.xadd(STREAM, XAddParams.xAddParams(), Map.of("task", "github_profile_bench_1"));
            return;
        }
        try (AbstractPipeline pipeline = client.pipelined()) {
            for (int i = 0; i < shape.batch(); i++) {
                pipeline.xadd(STREAM, XAddParams.xAddParams(), Map.of("task", "github_profile_bench_1"));
            }
            pipeline.sync();
        }
    }

    private int take(RedisClient client, String consumer) {
        List<StreamEntry> entries = Stream.ofNullable(client.xreadGroup(
                        GROUP,
                        consumer,
                        XReadGroupParams.xReadGroupParams().count(shape.batch()),
                        Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)))
                .flatMap(List::stream)
                .flatMap(read -> read.getValue().stream())
                .toList();
        StreamEntryID[] ids = entries.stream().map(StreamEntry::getID).toArray(StreamEntryID[]::new);
        if (ids.length > 0) {
            client.xack(STREAM, GROUP, ids);
            client.xdel(STREAM, ids);
        }
        return ids.length;
    }
}
