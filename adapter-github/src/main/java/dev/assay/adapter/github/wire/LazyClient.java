package dev.assay.adapter.github.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The JDK's client, built with the first call: building it reads all the certificates that the machine trusts, and a
 * start need not wait for that. Safe for many threads.
 */
final class LazyClient implements AutoCloseable {

    private final Supplier<HttpClient> building;

    /** Guards what was built, so that it is built once, and not after the end. */
    private final ReentrantLock lock = new ReentrantLock();

    private Optional<HttpClient> built = Optional.empty();
    private boolean closed;

    LazyClient(Supplier<HttpClient> building) {
        this.building = building;
    }

    /**
     * Returns the client.
     *
     * @throws UncheckedIOException if it was closed
     */
    HttpClient get() {
        lock.lock();
        try {
            if (closed) {
                throw new UncheckedIOException(new IOException("the client is closed"));
            }
            HttpClient client = built.orElseGet(building);
            built = Optional.of(client);
            return client;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the calls that are under way, and waits for their end. */
    @Override
    public void close() {
        Optional<HttpClient> client;
        lock.lock();
        try {
            closed = true;
            client = built;
        } finally {
            lock.unlock();
        }
        client.ifPresent(HttpClient::shutdownNow);
        client.ifPresent(HttpClient::close);
    }
}
