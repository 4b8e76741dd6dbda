package dev.assay.adapter.redis.events;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells watchers what any process stored. Each task has a capped stream whose entry ids are revisions; one thread reads
 * the streams that are watched here, however many watch, and hands the changes on inside the process. It is woken over
 * pub/sub, and looks by itself once a second, so that a lost message costs a second and nothing else.
 */
public final class RedisTaskEvents implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RedisTaskEvents.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final WatchedTasks watched;
    private final LinkedBlockingQueue<TaskId> woken = new LinkedBlockingQueue<>();
    private final WakeUps wakeUps;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread reader =
            Thread.ofPlatform().daemon().name("assay-redis-events").unstarted(this::follow);

    private RedisTaskEvents(RedisConnection redis) {
        this.wakeUps = new WakeUps(redis, woken::add);
        this.watched = new WatchedTasks(new TaskStreams(redis), wakeUps);
    }

    public static RedisTaskEvents open(RedisConnection redis) {
        RedisTaskEvents events = new RedisTaskEvents(redis);
        events.reader.start();
        events.wakeUps.start();
        return events;
    }

    public TaskWatch subscribe(TaskId id, long afterRevision) {
        TaskWatch watch = watched.subscribe(id, afterRevision);
        if (afterRevision == 0) {
            woken.add(id);
        }
        return watch;
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
                    watched.all().forEach(this::read);
                    wakeUps.ping();
                    nextRound = System.nanoTime() + ROUND.toNanos();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(TaskId id) {
        try {
            watched.read(id);
        } catch (StoreException lost) {
            LOG.log(System.Logger.Level.DEBUG, "events wait for Redis", lost);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        reader.interrupt();
        wakeUps.close();
    }
}
