package dev.assay.adapter.redis.queue;

import dev.assay.adapter.redis.connection.BlockingConnections;
import dev.assay.adapter.redis.connection.RedisClients;
import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.queue.Leases.Lease;
import dev.assay.adapter.redis.wire.Keys;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Hands out tasks over a Redis stream with one consumer group. The lease of a delivery is its idle time in the group's
 * pending list: renewed by a heartbeat, taken over by another consumer when it is over. The number of deliveries of a
 * task is the fence of each.
 */
public final class RedisTaskQueue implements TaskQueue, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RedisTaskQueue.class.getName());
    private static final String GROUP = QueueScripts.GROUP;
    private static final int GROUPED = 64;

    /** As a part of the lease: how often leases that are over are looked for. */
    private static final int SCANS = 5;

    private static final Duration GONE = Duration.ofHours(1);

    private static final Script OFFER = QueueScripts.of("queue-offer");
    private static final Script TAKE = QueueScripts.of("queue-take");
    private static final Script BEGIN = QueueScripts.of("queue-begin");
    private static final Script RECLAIM = QueueScripts.of("queue-reclaim");
    private static final Script SETTLE = QueueScripts.of("queue-settle");
    private static final Script RENEW = QueueScripts.of("queue-renew");
    private static final Script LEAVE = QueueScripts.of("queue-leave");
    private static final Script WAITING = QueueScripts.of("queue-waiting");
    private final RedisConnection redis;
    private final QueueScripts scripts;
    private final int capacity;
    private final Duration lease;
    private final String consumer = "worker-" + ProcessHandle.current().pid() + "-"
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final BlockingConnections reader = new BlockingConnections(2, true);
    private final Leases leases;
    private final Batcher<Offer, Boolean> offers = new Batcher<>(GROUPED, this::offerAll);
    private final Batcher<Ending, Boolean> endings = new Batcher<>(GROUPED, this::settleAll);
    private final AtomicLong nextScan = new AtomicLong(System.nanoTime());

    private RedisTaskQueue(RedisConnection redis, int capacity, Duration lease) {
        this.redis = redis;
        this.scripts = new QueueScripts(redis);
        this.capacity = capacity;
        this.lease = lease;
        this.leases = new Leases(lease, this::renew);
    }

    /** Opens the queue; its capacity and lease should be the same in all processes. */
    public static RedisTaskQueue open(RedisConnection redis, int capacity, Duration lease) {
        RedisTaskQueue queue = new RedisTaskQueue(redis, capacity, lease);
        queue.leases.start();
        return queue;
    }

    @Override
    public boolean offer(TaskId id, Lane lane) {
        return offers.submit(new Offer(id, lane));
    }

    private List<Boolean> offerAll(List<Offer> group) {
        List<Object> arguments = new ArrayList<>(List.of(GROUP, capacity));
        for (Offer offer : group) {
            arguments.addAll(List.of(
                    offer.task(), offer.lane().priority().label(), offer.lane().client()));
        }
        List<?> answers = (List<?>) run("queue a task", OFFER, arguments);
        return answers.stream().map(answer -> Script.number(answer) == 1).toList();
    }

    @Override
    public List<Delivery> poll(int most, Duration wait) throws InterruptedException {
        List<Delivery> deliveries = new ArrayList<>();
        try {
            deliveries.addAll(next(most, wait));
        } catch (StoreException cut) {
            // An interrupt cuts the connection: the queue is not lost.
            if (!Thread.currentThread().isInterrupted()) {
                throw cut;
            }
        }
        if (Thread.interrupted()) {
            deliveries.forEach(delivery -> settle(delivery, Settlement.HANDED_BACK));
            throw new InterruptedException("interrupted while tasks were taken");
        }
        return List.copyOf(deliveries);
    }

    private List<Delivery> next(int most, Duration wait) {
        List<Delivery> deliveries = new ArrayList<>(reclaimed(most));
        if (deliveries.isEmpty()) {
            deliveries.addAll(held(run("take tasks", TAKE, List.of(GROUP, consumer, most))));
        }
        if (deliveries.isEmpty() && wait.isPositive()) {
            deliveries.addAll(awaited(most, wait));
        }
        return deliveries;
    }

    private List<Delivery> reclaimed(int most) {
        if (redis.backSince(lease)) {
            // No lease could be renewed while Redis was away; the living come first.
            return List.of();
        }
        long now = System.nanoTime();
        long due = nextScan.get();
        if (now - due < 0
                || !nextScan.compareAndSet(due, now + lease.dividedBy(SCANS).toNanos())) {
            return List.of();
        }
        return held(
                run("look for lost tasks", RECLAIM, List.of(GROUP, consumer, lease.toMillis(), most, GONE.toMillis())));
    }

    private List<Delivery> awaited(int most, Duration wait) {
        long millis = Math.max(1, Math.min(wait.toMillis(), RedisClients.LONGEST_BLOCK.toMillis()));
        XReadGroupParams params =
                XReadGroupParams.xReadGroupParams().count(most).block((int) millis);
        Map<String, StreamEntryID> stream = Map.of(Keys.queue("stream"), StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY);
        List<StreamEntry> entries = redis.askBlocking(
                reader,
                "wait for tasks",
                client -> Stream.ofNullable(client.xreadGroup(GROUP, consumer, params, stream))
                        .flatMap(List::stream)
                        .flatMap(read -> read.getValue().stream())
                        .toList());
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(GROUP));
        entries.forEach(entry -> arguments.add(entry.getID()));
        return held(run("begin tasks", BEGIN, arguments));
    }

    private List<Delivery> held(Object reply) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Object each : (List<?>) reply) {
            List<?> parts = (List<?>) each;
            if (parts.size() == 1) {
                tellOfDeadLetter();
                continue;
            }
            Delivery delivery = new Delivery(
                    new TaskId(Script.text(parts.get(1))),
                    Math.toIntExact(Script.number(parts.get(2))),
                    Math.toIntExact(Script.number(parts.get(3))));
            leases.hold(delivery, Script.text(parts.get(0)));
            deliveries.add(delivery);
        }
        return deliveries;
    }

    private void tellOfDeadLetter() {
        redis.values()
                .tellOnce(
                        Keys.queue("dead"),
                        "the queue holds entries that name no task; they are set aside in " + Keys.queue("dead"));
    }

    @Override
    public void settle(Delivery delivery, Settlement settlement) {
        // Released first: should Redis be away, the lease ends by itself.
        leases.release(delivery).ifPresent(held -> endings.submit(new Ending(held, settlement)));
    }

    private List<Boolean> settleAll(List<Ending> group) {
        List<Object> arguments = new ArrayList<>(List.of(GROUP));
        for (Ending ending : group) {
            Delivery delivery = ending.lease().delivery();
            arguments.addAll(List.of(ending.lease().entry(), delivery.task(), delivery.attempt(), ending.settlement()));
        }
        List<?> answers = (List<?>) run("settle tasks", SETTLE, arguments);
        return answers.stream().map(answer -> Script.number(answer) == 1).toList();
    }

    private void renew(List<Lease> held) {
        List<Object> arguments = new ArrayList<>(List.of(GROUP, consumer));
        for (Lease each : held) {
            arguments.addAll(List.of(
                    each.entry(), each.delivery().task(), each.delivery().attempt()));
        }
        run("renew leases", RENEW, arguments);
    }

    @Override
    public Backlog backlog() {
        List<?> answer = (List<?>) run("count tasks", WAITING, List.of(GROUP));
        return new Backlog(
                Math.toIntExact(Script.number(answer.getFirst())),
                answer.stream()
                        .skip(1)
                        .map(task -> new TaskId(Script.text(task)))
                        .min(Comparator.comparing(TaskId::order)));
    }

    @Override
    public boolean durable() {
        return true;
    }

    private Object run(String what, Script script, List<Object> arguments) {
        return scripts.run(what, script, arguments);
    }

    /** Hands back what this process still has, so that other workers do not wait for its leases to run out. */
    @Override
    public void close() {
        leases.close();
        try {
            run("leave the queue", LEAVE, List.of(GROUP, consumer));
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "Redis is away; the leases end by themselves", away);
        }
        reader.close();
    }

    private record Offer(TaskId task, Lane lane) {}

    private record Ending(Lease lease, Settlement settlement) {}
}
