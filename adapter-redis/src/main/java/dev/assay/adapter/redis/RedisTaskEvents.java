package dev.assay.adapter.redis;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemoryTaskEvents;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Tells watchers what any process stored. Each task has a capped stream whose entry ids are revisions; one thread reads
 * the streams that are watched here, however many watch, and hands the changes on inside the process. It is woken over
 * pub/sub, and looks by itself once a second, so that a lost message costs a second and nothing else.
 */
final class RedisTaskEvents implements TaskEvents, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RedisTaskEvents.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final RedisConnection redis;
    private final AssayJson json = new AssayJson();
    private final TaskForm form = new TaskForm(json);
    private final InMemoryTaskEvents local = new InMemoryTaskEvents();
    private final Map<TaskId, Watched> watched = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<TaskId> woken = new LinkedBlockingQueue<>();
    private final WakeUps wakeUps;

    /** Held while changes are read and handed on, so that they arrive in order, once. */
    private final ReentrantLock order = new ReentrantLock();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread reader =
            Thread.ofPlatform().daemon().name("assay-redis-events").unstarted(this::follow);

    private RedisTaskEvents(RedisConnection redis) {
        this.redis = redis;
        this.wakeUps = new WakeUps(redis, woken::add);
    }

    static RedisTaskEvents open(RedisConnection redis) {
        RedisTaskEvents events = new RedisTaskEvents(redis);
        events.reader.start();
        events.wakeUps.start();
        return events;
    }

    @Override
    public TaskWatch subscribe(TaskId id, long afterRevision) {
        watched.compute(id, (key, present) -> present == null ? new Watched(1, 0) : present.joined());
        TaskWatch watch = local.subscribe(id, afterRevision);
        wakeUps.listen(id);
        if (afterRevision > 0) {
            // Whoever comes back is owed what happened meanwhile, before anything else.
            read(id);
        } else {
            woken.add(id);
        }
        return new Subscription(id, watch);
    }

    private void leave(TaskId id) {
        Watched left = watched.computeIfPresent(id, (key, present) -> present.watchers() == 1 ? null : present.left());
        if (left == null) {
            wakeUps.ignore(id);
            local.forget(id);
        }
    }

    private void follow() {
        try {
            long nextRound = System.nanoTime();
            while (closing.getCount() > 0) {
                TaskId next = woken.poll(Math.max(1, nextRound - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next != null) {
                    read(next);
                }
                if (nextRound - System.nanoTime() <= 0) {
                    watched.keySet().forEach(this::read);
                    wakeUps.ping();
                    nextRound = System.nanoTime() + ROUND.toNanos();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(TaskId id) {
        Watched known = watched.get(id);
        if (known == null) {
            return;
        }
        order.lock();
        try {
            List<Task> changes = redis.ask(
                    "read events",
                    client ->
                            changes(client, id, watched.getOrDefault(id, known).read()));
            for (Task change : changes) {
                watched.computeIfPresent(id, (key, present) -> present.upTo(change.revision()));
                local.publish(change);
            }
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "events wait for Redis", lost);
        } catch (RuntimeException unreadable) {
            LOG.log(System.Logger.Level.ERROR, () -> "the events of " + id.login() + " cannot be read", unreadable);
        } finally {
            order.unlock();
        }
    }

    private List<Task> changes(UnifiedJedis client, TaskId id, long after) {
        List<StreamEntry> entries =
                client.xrange(Keys.events(id), new StreamEntryID(after + 1, 0), StreamEntryID.MAXIMUM_ID);
        return entries.stream()
                .flatMap(entry -> task(client, id, entry.getFields()).stream())
                .toList();
    }

    private Optional<Task> task(UnifiedJedis client, TaskId id, Map<String, String> fields) {
        return form.read(
                Script.bytes(fields.getOrDefault("status", "")),
                new TaskForm.Beside(fields.getOrDefault("attempt", "0"), fields.getOrDefault("forced", "0"), ""),
                () -> result(client, id));
    }

    private Optional<ProfileAnalysis> result(UnifiedJedis client, TaskId id) {
        return Optional.ofNullable(client.get(Script.bytes(Keys.result(id))))
                .map(profile -> json.readProfile(profile).analysis());
    }

    @Override
    public void close() {
        closing.countDown();
        reader.interrupt();
        wakeUps.close();
    }

    /**
     * A task that is watched here.
     *
     * @param watchers how many
     * @param read the last revision that was handed on
     */
    private record Watched(int watchers, long read) {

        Watched joined() {
            return new Watched(watchers + 1, read);
        }

        Watched left() {
            return new Watched(watchers - 1, read);
        }

        Watched upTo(long revision) {
            return new Watched(watchers, Math.max(read, revision));
        }
    }

    private final class Subscription implements TaskWatch {
        private final TaskId id;
        private final TaskWatch watch;
        private final AtomicBoolean closed = new AtomicBoolean();

        Subscription(TaskId id, TaskWatch watch) {
            this.id = id;
            this.watch = watch;
        }

        @Override
        public Optional<Task> next(Duration wait) throws InterruptedException {
            return watch.next(wait);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                watch.close();
                leave(id);
            }
        }
    }
}
