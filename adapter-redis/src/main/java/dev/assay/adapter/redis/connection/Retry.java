package dev.assay.adapter.redis.connection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Repeats for a while what a cluster refuses while its slots move or a replica takes over, and a node while it starts.
 * The command that was refused has changed nothing.
 */
public final class Retry {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final CountDownLatch closing;
    private final Duration longest;

    /**
     * Makes one.
     *
     * @param closing ends every pause
     * @param longest after which a refusal is final
     */
    public Retry(CountDownLatch closing, Duration longest) {
        this.closing = closing;
        this.longest = longest;
    }

    /**
     * Runs a command.
     *
     * @param command all that it does before it is refused may be done more than once
     */
    public <T> T run(Supplier<T> command) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return command.get();
            } catch (JedisException failure) {
                if (!ServerErrors.passes(failure) || end - System.nanoTime() <= 0 || !paused()) {
                    throw failure;
                }
            }
        }
    }

    /** Returns false if there is no reason to go on: Redis is closed here, or the thread was interrupted. */
    private boolean paused() {
        try {
            return !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
