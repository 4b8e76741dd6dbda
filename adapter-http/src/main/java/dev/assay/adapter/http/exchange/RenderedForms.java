package dev.assay.adapter.http.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.charset.StandardCharsets;
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

    private final Cache<Object, Rendered> documents;

    /**
     * Each is held while the documents that fall to it are written, so that none is written twice. The cache's own lock
     * would keep others waiting meanwhile, and before JDK 24 the carriers of all virtual threads that wait.
     */
    private final ReentrantLock[] writing = new ReentrantLock[STRIPES];

    /** @param most bytes to keep */
    public RenderedForms(long most) {
        documents = BoundedCache.ofBytes(most, (key, document) -> document.bytes().length);
        for (int i = 0; i < STRIPES; i++) {
            writing[i] = new ReentrantLock();
        }
    }

    /**
     * Returns a document.
     *
     * @param key that tells it from all others
     * @param writer writes it if it is not there; asks for no other document meanwhile
     */
    public Rendered get(Object key, Supplier<String> writer) {
        return known(key).orElseGet(() -> written(key, writer));
    }

    private Optional<Rendered> known(Object key) {
        return Optional.ofNullable(documents.getIfPresent(key));
    }

    private Rendered written(Object key, Supplier<String> writer) {
        ReentrantLock stripe = writing[Math.floorMod(key.hashCode(), STRIPES)];
        stripe.lock();
        try {
            Optional<Rendered> meanwhile = known(key);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Rendered written = Rendered.of(writer.get().getBytes(StandardCharsets.UTF_8));
            documents.put(key, written);
            return written;
        } finally {
            stripe.unlock();
        }
    }
}
