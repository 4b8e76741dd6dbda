package dev.assay.adapter.http.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;

/** Makes the caches of bodies: bounded by bytes; what is asked for least makes room. */
public final class BoundedCache {

    private BoundedCache() {}

    /**
     * Returns an empty cache, safe for many threads.
     *
     * @param most bytes to keep
     * @param size tells the bytes of a value
     */
    public static <K, V> Cache<K, V> ofBytes(long most, Weigher<K, V> size) {
        // Room is made on the thread that adds a value: a server that closes leaves no thread of the cache behind.
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher(size)
                .executor(Runnable::run)
                .build();
    }
}
