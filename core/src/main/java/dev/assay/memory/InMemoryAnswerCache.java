package dev.assay.memory;

import dev.assay.port.out.AnswerCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps GitHub's answers inside this process, bounded in bytes: the one used longest ago is forgotten first. */
public final class InMemoryAnswerCache implements AnswerCache {

    private static final int LARGEST_PART = 8;

    /** What the objects around an answer take, roughly: without it, empty answers would be free. */
    private static final int OVERHEAD = 256;

    private final long maxBytes;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Makes an empty cache.
     *
     * @param maxBytes of all answers together, with what they are filed under; a single one may have an eighth of it
     * @param clock for their life
     */
    public InMemoryAnswerCache(long maxBytes, InstantSource clock) {
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> find(Key key) {
        lock.lock();
        try {
            Kept kept = answers.get(key);
            if (kept != null && !kept.end().isAfter(clock.instant())) {
                remove(key);
                return Optional.empty();
            }
            return Optional.ofNullable(kept).map(Kept::answer);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void keep(Key key, Answer answer, Duration life) {
        long size = size(key, answer);
        if (size > maxBytes / LARGEST_PART) {
            return;
        }
        lock.lock();
        try {
            remove(key);
            answers.put(key, new Kept(answer, size, clock.instant().plus(life)));
            bytes += size;
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    private static long size(Key key, Answer answer) {
        long characters = (long) key.visibility().length()
                + key.resource().length()
                + answer.validator().length();
        return OVERHEAD + Character.BYTES * characters + answer.body().length;
    }

    private void remove(Key key) {
        Kept old = answers.remove(key);
        bytes -= old == null ? 0 : old.size();
    }

    private void makeRoom() {
        Iterator<Kept> leastUsedFirst = answers.values().iterator();
        while (bytes > maxBytes && leastUsedFirst.hasNext()) {
            bytes -= leastUsedFirst.next().size();
            leastUsedFirst.remove();
        }
    }

    private record Kept(Answer answer, long size, Instant end) {}
}
