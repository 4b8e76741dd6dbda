package dev.assay.adapter.http.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Documents that were written once and are sent to all who ask: a report never changes, and a new one has another task.
 * Clients who ask for the same one at the same time wait for the one who writes it. The least used make room when there
 * are too many bytes. Safe for many threads.
 */
public final class RenderedForms {

    private static final int STRIPES = 64;
    private static final float USUAL_LOAD = 0.75f;

    private final long most;

    /** Guards the documents and the number of their bytes. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Object, Rendered> documents = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private long bytes;

    /** Each is held while the documents that fall to it are written, so that none is written twice. */
    private final ReentrantLock[] writing = new ReentrantLock[STRIPES];

    /** @param most bytes to keep */
    public RenderedForms(long most) {
        this.most = most;
        for (int i = 0; i < STRIPES; i++) {
            writing[i] = new ReentrantLock();
        }
    }

    /**
     * Returns a document.
     *
     * @param key that tells it from all others
     * @param writer writes it if it is not there
     */
    public Rendered get(Object key, Supplier<String> writer) {
        Optional<Rendered> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        ReentrantLock stripe = writing[Math.floorMod(key.hashCode(), STRIPES)];
        stripe.lock();
        try {
            Optional<Rendered> meanwhile = known(key);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Rendered written = Rendered.of(writer.get().getBytes(StandardCharsets.UTF_8));
            keep(key, written);
            return written;
        } finally {
            stripe.unlock();
        }
    }

    private Optional<Rendered> known(Object key) {
        lock.lock();
        try {
            return Optional.ofNullable(documents.get(key));
        } finally {
            lock.unlock();
        }
    }

    private void keep(Object key, Rendered written) {
        lock.lock();
        try {
            documents.put(key, written);
            bytes += written.bytes().length;
            Iterator<Rendered> leastUsed = documents.values().iterator();
            while (bytes > most && leastUsed.hasNext()) {
                bytes -= leastUsed.next().bytes().length;
                leastUsed.remove();
            }
        } finally {
            lock.unlock();
        }
    }
}
