package dev.assay.engine.fallback;

import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * Asks something that may hang, on a thread of its own and for a bounded time. After it was too slow once, it is left
 * alone as a {@link CircuitBreaker} says. Safe for many threads.
 */
public final class TimeoutBreaker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TimeoutBreaker.class.getName());

    private final String what;
    private final Duration longest;
    private final Timing timing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker;

    /**
     * Makes it ready to ask.
     *
     * @param what is asked, for the log
     * @param longest the longest time that an answer may take
     * @param timing by which that and its rests are told
     */
    public TimeoutBreaker(String what, Duration longest, Timing timing) {
        this.what = what;
        this.longest = longest;
        this.timing = timing;
        this.breaker = new CircuitBreaker(timing);
    }

    /**
     * Asks; what the question throws is thrown here, but for a store that is away.
     *
     * @return empty if it was away or too slow, or is left alone
     */
    public <T> Optional<T> ask(Callable<T> question) {
        return breaker.pass().flatMap(pass -> ask(question, pass));
    }

    private <T> Optional<T> ask(Callable<T> question, CircuitBreaker.Pass pass) {
        Future<T> answer = threads.submit(question);
        try {
            T value = timing.await(answer, longest);
            answered(pass);
            return Optional.of(value);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            if (pass.tooSlow()) {
                LOG.log(System.Logger.Level.WARNING, () -> what + " is too slow; this process goes on by itself");
            }
            return Optional.empty();
        } catch (InterruptedException stop) {
            pass.givenUp();
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + what + " was asked", stop);
        } catch (ExecutionException failure) {
            answered(pass);
            return away(failure);
        }
    }

    private void answered(CircuitBreaker.Pass pass) {
        if (pass.answered()) {
            LOG.log(System.Logger.Level.INFO, () -> what + " answers in time again");
        }
    }

    private static <T> Optional<T> away(ExecutionException failure) {
        return switch (failure.getCause()) {
            case StoreException away -> Optional.empty();
            case RuntimeException expected -> throw expected;
            case Error error -> throw error;
            case null, default ->
                throw new IllegalStateException("nothing that is asked throws checked exceptions", failure);
        };
    }

    @Override
    public void close() {
        threads.close();
    }
}
