package dev.assay.adapter.redis.connection;

import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/**
 * Connections for threads that block, renewed whenever the way to Redis was. Its lock guards both clients, so that
 * threads that ask at the same time are given the same one.
 */
public final class BlockingConnections implements AutoCloseable {

    private final int threads;
    private final boolean telling;
    private Optional<UnifiedJedis> main = Optional.empty();
    private Optional<UnifiedJedis> own = Optional.empty();

    /**
     * Makes connections that are opened when they are needed.
     *
     * @param threads how many block at once
     * @param telling whether a failure says something of Redis, not only of its own connection
     */
    public BlockingConnections(int threads, boolean telling) {
        this.threads = threads;
        this.telling = telling;
    }

    boolean telling() {
        return telling;
    }

    synchronized UnifiedJedis beside(UnifiedJedis present, RedisClients clients) {
        if (main.filter(present::equals).isEmpty()) {
            own.ifPresent(UnifiedJedis::close);
            own = Optional.of(clients.openForBlocking(present, threads));
            main = Optional.of(present);
        }
        return own.orElseThrow();
    }

    @Override
    public synchronized void close() {
        own.ifPresent(UnifiedJedis::close);
        own = Optional.empty();
        main = Optional.empty();
    }
}
