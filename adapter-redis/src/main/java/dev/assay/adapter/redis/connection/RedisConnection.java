package dev.assay.adapter.redis.connection;

import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.server.UnsupportedRedisException;
import dev.assay.adapter.redis.wire.Values;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The way to Redis, with a circuit breaker: once Redis has failed, all calls fail at once until a probe on a thread of
 * its own has written something there. Connections of before a failure are never used after it.
 */
public final class RedisConnection implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RedisConnection.class.getName());
    private static final Duration PROBE = Duration.ofMillis(250);
    private static final Duration RETRYING = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final RedisClients clients;
    private final RedisSettings settings;
    private final Consumer<UnifiedJedis> greeting;
    private final AtomicReference<Optional<UnifiedJedis>> current = new AtomicReference<>(Optional.empty());
    private final Values values = new Values();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Long>> reconnected = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean connectedBefore = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Retry retry = new Retry(closing, RETRYING);
    private final Thread probe =
            Thread.ofPlatform().daemon().name("assay-redis-probe").unstarted(this::watchOver);

    private RedisConnection(RedisSettings settings, Consumer<UnifiedJedis> greeting) {
        this.settings = settings;
        this.clients = new RedisClients(settings.address());
        this.greeting = greeting;
    }

    /**
     * Opens the way, whether or not Redis is there.
     *
     * @param greeting is called with every client that has just reached Redis
     * @throws UnsupportedRedisException if something else answers
     */
    public static RedisConnection open(RedisSettings settings, Consumer<UnifiedJedis> greeting) {
        RedisConnection connection = new RedisConnection(settings, greeting);
        connection.connect();
        connection.probe.start();
        return connection;
    }

    /** Tells whether Redis could be reached the last time. */
    public boolean up() {
        return current.get().isPresent();
    }

    /** Tells whether Redis came back less than so long ago. */
    public boolean backSince(Duration time) {
        return reconnected
                .get()
                .filter(at -> System.nanoTime() - at < time.toNanos())
                .isPresent();
    }

    /**
     * Asks Redis something.
     *
     * @param what is asked, for the message of a failure
     * @throws StoreException if Redis is away, or refuses
     */
    public <T> T ask(String what, Function<UnifiedJedis, T> command) {
        UnifiedJedis redis = current.get()
                .orElseThrow(
                        () -> new StoreException("Redis at " + settings.address() + " is away; could not " + what));
        return ask(what, () -> command.apply(redis), Optional.of(redis));
    }

    /** Runs a command that blocks, over connections of its own, which the caller owns. */
    public <T> T askBlocking(BlockingConnections blocking, String what, Function<UnifiedJedis, T> command) {
        UnifiedJedis main = current.get()
                .orElseThrow(
                        () -> new StoreException("Redis at " + settings.address() + " is away; could not " + what));
        UnifiedJedis redis = blocking.beside(main, clients);
        return ask(what, () -> command.apply(redis), blocking.telling() ? Optional.of(main) : Optional.empty());
    }

    /** Returns what reads values that may be unreadable. */
    public Values values() {
        return values;
    }

    /** @param losing what is lost if the failure says something of Redis */
    private <T> T ask(String what, Supplier<T> command, Optional<UnifiedJedis> losing) {
        try {
            return retry.run(command);
        } catch (JedisException failure) {
            if (ServerErrors.interrupted(failure)) {
                Thread.currentThread().interrupt();
            }
            // An interrupt cuts the connection of its thread, which says nothing of Redis.
            if (!Thread.currentThread().isInterrupted() && ServerErrors.tells(failure)) {
                losing.ifPresent(lost -> lose(lost, failure));
            }
            if (ServerErrors.forbids(failure)) {
                tellOfMissingRight(what, failure);
            }
            throw new StoreException("Redis at " + settings.address() + " could not " + what, failure);
        } catch (IllegalStateException closed) {
            throw new StoreException("Redis at " + settings.address() + " was lost; could not " + what, closed);
        }
    }

    /** An operator who gave a user too few rights learns of it once. */
    private void tellOfMissingRight(String what, JedisException failure) {
        if (forbidden.add(what)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "Redis at " + settings.address() + " does not let its user " + what + " (" + deepest(failure)
                            + ")");
        }
    }

    private void lose(UnifiedJedis lost, JedisException failure) {
        Optional<UnifiedJedis> known = current.get();
        // Only one thread lets go of it, and none of a client that took its place meanwhile.
        if (known.filter(lost::equals).isPresent() && current.compareAndSet(known, Optional.empty())) {
            tell(failure);
            lost.close();
        }
    }

    /** Says what is wrong once, not with every probe. Redis does not repeat a password in its errors. */
    private void tell(RuntimeException failure) {
        String reason = deepest(failure);
        if (!reason.equals(trouble.getAndSet(reason))) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "Redis at " + settings.address() + " is away (" + reason + "); trying to reach it again");
        }
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private void watchOver() {
        try {
            while (!closing.await((up() ? HEARTBEAT : PROBE).toMillis(), TimeUnit.MILLISECONDS)) {
                current.get().ifPresentOrElse(this::beat, this::reconnect);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(UnifiedJedis redis) {
        try {
            ask("answer", () -> RedisClients.ping(redis), Optional.of(redis));
            clients.remember(redis);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "the heartbeat failed", lost);
        }
    }

    private void reconnect() {
        try {
            connect();
        } catch (UnsupportedRedisException wrong) {
            tell(wrong);
        }
    }

    /** A Redis that cannot be written to, for whatever reason, is none. */
    private void connect() {
        UnifiedJedis fresh = null;
        try {
            fresh = clients.open();
            fresh.set("assay:probe", "1", SetParams.setParams().px(1000));
            answers(fresh);
            clients.remember(fresh);
            greeting.accept(fresh);
            if (!trouble.getAndSet("").isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, () -> "Redis at " + settings.address() + " is back");
            }
            if (connectedBefore.getAndSet(true)) {
                reconnected.set(Optional.of(System.nanoTime()));
            }
            current.set(Optional.of(fresh));
            if (closing.getCount() == 0) {
                // It was closed meanwhile and has not seen this client: the one that takes it out closes it.
                letGo();
            }
        } catch (JedisException | IllegalStateException away) {
            tell(away);
            if (fresh != null) {
                fresh.close();
            }
        }
    }

    private static void answers(UnifiedJedis fresh) {
        try {
            RedisClients.ping(fresh);
        } catch (JedisException silent) {
            if (!ServerErrors.forbids(silent)) {
                throw silent;
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        probe.interrupt();
        letGo();
    }

    private void letGo() {
        current.getAndSet(Optional.empty()).ifPresent(UnifiedJedis::close);
    }
}
