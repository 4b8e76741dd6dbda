package dev.assay.adapter.http.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Documents that were written once and are sent to all who ask: a report never changes, and a new one has another task.
 * Clients who ask for the same one at the same time wait for the one who writes it. The least used make room when there
 * are too many bytes. Safe for many threads.
 */
public final class RenderedForms {

    private final Cache<Object, Rendered> documents;

    /** @param most bytes to keep */
    public RenderedForms(long most) {
        documents = BoundedCache.ofBytes(most, (key, document) -> document.bytes().length);
    }

    /**
     * Returns a document.
     *
     * @param key that tells it from all others
     * @param writer writes it if it is not there; asks for no other document meanwhile
     */
    public Rendered get(Object key, Supplier<String> writer) {
        return documents.get(key, absent -> Rendered.of(writer.get().getBytes(StandardCharsets.UTF_8)));
    }
}
