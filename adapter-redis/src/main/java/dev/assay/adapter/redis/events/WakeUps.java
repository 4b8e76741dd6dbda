package dev.assay.adapter.redis.events;

import dev.assay.adapter.redis.connection.BlockingConnections;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears over pub/sub that tasks have changed: one connection per process, one channel per task that is watched here.
 * Says what may have changed, not what has; messages may be lost.
 */
final class WakeUps implements WatchedTasks.Interest, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WakeUps.class.getName());

    /** Keeps the subscription open while no task is watched. */
    private static final String ANCHOR = "assay:wake-ups";

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RedisConnection redis;
    private final Consumer<TaskId> wake;
    private final Set<TaskId> wanted = ConcurrentHashMap.newKeySet();
    private final BlockingConnections connections = new BlockingConnections(1, false);
    private final AtomicReference<Optional<Listener>> listener = new AtomicReference<>(Optional.empty());
    /** Held while a message is written: messages of several threads must not mix on the one connection. */
    private final ReentrantLock sending = new ReentrantLock();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("assay-redis-wake-ups").unstarted(this::listen);

    WakeUps(RedisConnection redis, Consumer<TaskId> wake) {
        this.redis = redis;
        this.wake = wake;
    }

    void start() {
        thread.start();
    }

    @Override
    public void listen(TaskId id) {
        if (wanted.add(id)) {
            tell(present -> present.subscribe(Keys.channel(id)));
        }
    }

    @Override
    public void ignore(TaskId id) {
        if (wanted.remove(id)) {
            tell(present -> present.unsubscribe(Keys.channel(id)));
        }
    }

    /** Makes the other end say something: a connection that stays silent for long is given up. */
    void ping() {
        tell(JedisPubSub::ping);
    }

    private void tell(Consumer<Listener> message) {
        // The connection belongs to all who watch: the interrupt of one must not cut it.
        boolean interrupted = Thread.interrupted();
        sending.lock();
        try {
            listener.get().filter(JedisPubSub::isSubscribed).ifPresent(message);
        } catch (JedisException broken) {
            LOG.log(System.Logger.Level.DEBUG, "the subscription is broken and will be renewed", broken);
        } finally {
            sending.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void listen() {
        try {
            while (closing.getCount() > 0) {
                subscribe();
                if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribe() {
        Listener fresh = new Listener();
        try {
            redis.askBlocking(connections, "listen for changes", client -> {
                client.subscribe(fresh, ANCHOR);
                return true;
            });
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "the subscription has ended and will be renewed", lost);
        } finally {
            listener.compareAndSet(Optional.of(fresh), Optional.empty());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        tell(JedisPubSub::unsubscribe);
        thread.interrupt();
        connections.close();
    }

    private final class Listener extends JedisPubSub {

        @Override
        public void onSubscribe(String channel, int count) {
            if (channel.equals(ANCHOR)) {
                listener.set(Optional.of(this));
                wanted.forEach(id -> tell(present -> present.subscribe(Keys.channel(id))));
            }
        }

        @Override
        public void onMessage(String channel, String revision) {
            // assay:{task_status:ID}:changed
            String id = channel.substring(channel.indexOf(':', channel.indexOf('{')) + 1, channel.indexOf('}'));
            wake.accept(new TaskId(id));
        }
    }
}
