package dev.assay.adapter.redis.connection;

import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.TrustedAuthority;
import dev.assay.adapter.redis.server.UnsupportedRedisException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisBroadcastException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Opens clients, for one node or for a cluster, whichever answers. The nodes of a cluster are remembered: any of them
 * leads back to it when those of the address are gone.
 */
public final class RedisClients {

    /** How long a command that blocks at the server may do so. */
    public static final Duration LONGEST_BLOCK = Duration.ofSeconds(1);

    private static final int CONNECT_MILLIS = 400;
    private static final int ANSWER_MILLIS = 800;
    private static final Duration BORROW = Duration.ofMillis(400);
    private static final int BLOCKING_MARGIN_MILLIS = 1000;
    private static final int CONNECTIONS = 32;
    private static final int MOST_NODES = 100;
    private static final int ATTEMPTS = 3;

    /** Shorter than an answer may take: a node that hangs is given up after one attempt. */
    private static final Duration ATTEMPTING = Duration.ofMillis(500);

    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(15);

    private final RedisAddress address;
    private final AtomicReference<Set<HostAndPort>> topology = new AtomicReference<>(Set.of());
    private final AtomicReference<HostAndPort> answering;

    public RedisClients(RedisAddress address) {
        this.address = address;
        this.answering = new AtomicReference<>(hosts(address).getFirst());
    }

    /**
     * Returns a client for commands that answer at once.
     *
     * @throws UnsupportedRedisException if something else answers
     */
    public UnifiedJedis open() {
        RuntimeException first = new JedisConnectionException("no address");
        boolean tried = false;
        for (HostAndPort node : candidates()) {
            try {
                return open(node);
            } catch (UnsupportedRedisException wrong) {
                throw wrong;
            } catch (RuntimeException unreachable) {
                first = tried ? first : unreachable;
                tried = true;
            }
        }
        throw first;
    }

    /** The address goes first: remembered nodes may have become something else since. */
    private Set<HostAndPort> candidates() {
        Set<HostAndPort> all = new LinkedHashSet<>(hosts(address));
        all.addAll(topology.get());
        return all;
    }

    private UnifiedJedis open(HostAndPort node) {
        ServerMode mode = modeOf(node);
        if (mode == ServerMode.SENTINEL) {
            throw new UnsupportedRedisException(node + " is a Sentinel; expected a Redis server, such as"
                    + " redis://localhost:6379/0, or nodes of a cluster, such as redis://a:7000,b:7000");
        }
        if (mode == ServerMode.STANDALONE && address.hosts().size() > 1) {
            throw new UnsupportedRedisException(node + " belongs to no cluster; expected one server, such as"
                    + " redis://localhost:6379/0, or nodes of one cluster, such as redis://a:7000,b:7000");
        }
        answering.set(node);
        return mode == ServerMode.CLUSTER ? cluster(CONNECTIONS) : standalone(node, CONNECTIONS);
    }

    private ServerMode modeOf(HostAndPort node) {
        try (Connection connection = new Connection(node, config())) {
            return ServerMode.of(connection);
        } catch (JedisDataException refused) {
            // A Sentinel refuses the password and the database of the servers that it watches.
            if (isSentinel(node)) {
                return ServerMode.SENTINEL;
            }
            throw refused;
        }
    }

    private boolean isSentinel(HostAndPort node) {
        try (Connection bare = new Connection(node, timed().build())) {
            return ServerMode.of(bare) == ServerMode.SENTINEL;
        }
    }

    /** Returns a client for a few threads that block, beside one for all the rest. */
    UnifiedJedis openForBlocking(UnifiedJedis beside, int threads) {
        return beside instanceof RedisClusterClient ? cluster(threads) : standalone(answering.get(), threads);
    }

    /** Lets a server, or all masters of a cluster, say something: a task has keys at any of them. */
    static String ping(UnifiedJedis client) {
        if (!(client instanceof RedisClusterClient cluster)) {
            return client.ping();
        }
        try {
            return cluster.broadcastCommand(
                    new CommandObject<>(new CommandArguments(Protocol.Command.PING), BuilderFactory.STRING));
        } catch (JedisBroadcastException some) {
            throw some.getCause() instanceof JedisException reason ? reason : some;
        }
    }

    /** Remembers the nodes that a client knows by now. */
    void remember(UnifiedJedis client) {
        if (client instanceof RedisClusterClient cluster) {
            Set<HostAndPort> known = new LinkedHashSet<>();
            cluster.getClusterNodes().keySet().stream()
                    .filter(node -> node.indexOf(':') > 0)
                    .limit(MOST_NODES)
                    .map(HostAndPort::from)
                    .forEach(known::add);
            topology.updateAndGet(before -> known.isEmpty() ? before : Set.copyOf(known));
        }
    }

    private RedisClient standalone(HostAndPort node, int connections) {
        return RedisClient.builder()
                .hostAndPort(node)
                .clientConfig(config())
                .poolConfig(pool(connections))
                .build();
    }

    private RedisClusterClient cluster(int connections) {
        return RedisClusterClient.builder()
                .nodes(candidates())
                .clientConfig(config())
                .poolConfig(pool(connections))
                .maxAttempts(ATTEMPTS)
                .maxTotalRetriesDuration(ATTEMPTING)
                .topologyRefreshPeriod(TOPOLOGY_REFRESH)
                .build();
    }

    private JedisClientConfig config() {
        DefaultJedisClientConfig.Builder config = timed().clientName("assay").database(address.database());
        address.credentials().ifPresent(info -> authenticate(config, info));
        return config.build();
    }

    private DefaultJedisClientConfig.Builder timed() {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .resp2()
                .autoNegotiateProtocol(false)
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS)
                .blockingSocketTimeoutMillis((int) LONGEST_BLOCK.toMillis() + BLOCKING_MARGIN_MILLIS);
        if (address.encrypted()) {
            config.sslOptions(address.authority().map(RedisClients::trusting).orElseGet(SslOptions::defaults));
        }
        return config;
    }

    private static void authenticate(DefaultJedisClientConfig.Builder config, String info) {
        int colon = info.indexOf(':');
        if (colon > 0) {
            config.user(info.substring(0, colon));
        }
        config.password(info.substring(colon + 1));
    }

    private static GenericObjectPoolConfig<Connection> pool(int connections) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(BORROW);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static List<HostAndPort> hosts(RedisAddress address) {
        return address.hosts().stream()
                .map(host -> new HostAndPort(host.name(), host.port()))
                .toList();
    }

    /** Encrypts connections; the name of the host is checked, as it is with the authorities of Java. */
    private static SslOptions trusting(TrustedAuthority authority) {
        return SslOptions.builder()
                .trustStoreType(TrustedAuthority.storeType())
                .truststore(authority::openStore, TrustedAuthority.storePassword())
                .build();
    }
}
