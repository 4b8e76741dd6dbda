package dev.assay.adapter.redis.testkit;

import static dev.assay.testkit.Await.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * A cluster of three masters, the first three nodes, each with a replica, the next three, in processes of their own.
 */
public final class RedisCluster implements AutoCloseable {

    private static final int MASTERS = 3;
    private static final int NODE_TIMEOUT_MILLIS = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<RedisProcess> nodes;

    private RedisCluster() {
        this.nodes = IntStream.range(0, 2 * MASTERS)
                .mapToObj(i -> RedisProcess.clusterNode(NODE_TIMEOUT_MILLIS))
                .toList();
    }

    /** Starts a cluster, and waits until it takes writes and the replicas have what their masters have. */
    public static RedisCluster start() {
        RedisCluster cluster = new RedisCluster();
        for (int i = 0; i < MASTERS; i++) {
            CommandArguments slots = cluster("ADDSLOTS");
            IntStream.range(Protocol.CLUSTER_HASHSLOTS * i / MASTERS, Protocol.CLUSTER_HASHSLOTS * (i + 1) / MASTERS)
                    .forEach(slots::add);
            cluster.ask(i, slots);
        }
        for (int i = 1; i < 2 * MASTERS; i++) {
            cluster.ask(0, cluster("MEET").add("127.0.0.1").add(cluster.node(i).port()));
        }
        cluster.awaitAll("cluster_known_nodes:6");
        for (int i = 0; i < MASTERS; i++) {
            cluster.ask(MASTERS + i, cluster("REPLICATE").add(cluster.id(i)));
        }
        cluster.awaitAll("cluster_state:ok");
        await().atMost(PATIENCE)
                .until(() -> IntStream.range(MASTERS, 2 * MASTERS)
                        .allMatch(i -> Objects.equals(
                                cluster.node(i).info("replication").get("master_link_status"), "up")));
        return cluster;
    }

    /** Returns one of the six nodes. */
    public RedisProcess node(int number) {
        return nodes.get(number);
    }

    /** Returns the number of the master to which a key belonged at first. */
    public static int masterOf(String key) {
        return JedisClusterCRC16.getSlot(key) * MASTERS / Protocol.CLUSTER_HASHSLOTS;
    }

    /** Returns the name that a node has for the others. */
    public String id(int number) {
        return text(ask(number, cluster("MYID")));
    }

    /** Asks one node something; nothing is redirected. */
    public Object ask(int number, CommandArguments command) {
        try (RedisClient client = nodes.get(number).client()) {
            return client.executeCommand(command);
        }
    }

    /** Returns a subcommand of CLUSTER. */
    public static CommandArguments cluster(String subcommand) {
        return new CommandArguments(Protocol.Command.CLUSTER).add(subcommand);
    }

    private void awaitAll(String line) {
        await().atMost(PATIENCE).until(() -> IntStream.range(0, 2 * MASTERS).allMatch(i -> says(i, line)));
    }

    private boolean says(int number, String line) {
        try {
            return text(ask(number, cluster("INFO"))).contains(line);
        } catch (JedisException busy) {
            return false;
        }
    }

    private static String text(Object reply) {
        return new String((byte[]) reply, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        nodes.forEach(RedisProcess::close);
    }
}
