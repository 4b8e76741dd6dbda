package dev.assay.adapter.redis.connection;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Goes through the keys of a server, or of all nodes of a cluster, a few at a time. */
public final class KeyScan {

    private static final int AT_ONCE = 1000;

    private KeyScan() {}

    /** Returns the keys that match a pattern of Redis. What is written meanwhile may be missed. */
    public static Set<String> keys(UnifiedJedis client, String pattern) {
        ScanParams params = new ScanParams().match(pattern).count(AT_ONCE);
        Set<String> keys = new LinkedHashSet<>();
        if (client instanceof RedisClusterClient cluster) {
            CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
            cluster.getClusterNodes().values().forEach(node -> {
                try (Connection connection = node.getResource()) {
                    all(cursor -> connection.executeCommand(commands.scan(cursor, params)), keys);
                }
            });
        } else {
            all(cursor -> client.scan(cursor, params), keys);
        }
        return keys;
    }

    private static void all(Function<String, ScanResult<String>> page, Set<String> keys) {
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            ScanResult<String> result = page.apply(cursor);
            keys.addAll(result.getResult());
            cursor = result.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }
}
