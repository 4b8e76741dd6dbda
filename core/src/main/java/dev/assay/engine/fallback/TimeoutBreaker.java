package dev.assay.engine.fallback;

import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks something that may hang, on a thread of its own and for a bounded time. The time begins anew with each answer to
 * another question: what answers others is busy, not away, and work that is moved into the process would only make the
 * machine busier. After a silence that was too long, it is left alone as a {@link CircuitBreaker} says. Safe for many
 * threads.
 */
public final class TimeoutBreaker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TimeoutBreaker.class.getName());

    /** A question waits at most this many times the longest silence, whatever others are answered. */
    private static final int LONGEST_WAIT = 8;

    private final String what;
    private final Duration longest;
    private final Timing timing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker;
    private final AtomicLong lastAnswer;
    /** The last probe that was too slow for its caller. */
    private final AtomicReference<Future<?>> probe = new AtomicReference<>(CompletableFuture.completedFuture(""));

    /**
     * Makes it ready to ask.
     *
     * @param what is asked, for the log
     * @param longest the longest time without any answer
     * @param timing by which that and its rests are told
     */
    public TimeoutBreaker(String what, Duration longest, Timing timing) {
        this.what = what;
        this.longest = longest;
        this.timing = timing;
        this.breaker = new CircuitBreaker(timing);
        this.lastAnswer = new AtomicLong(timing.nanoTime());
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
        Future<T> answer = threads.submit(() -> heard(question, pass));
        try {
            return Optional.of(await(answer));
        } catch (TimeoutException slow) {
            if (pass.tooSlow()) {
                LOG.log(System.Logger.Level.WARNING, () -> what + " is too slow; this process goes on by itself");
            }
            leave(answer, pass);
            return Optional.empty();
        } catch (InterruptedException stop) {
            pass.givenUp();
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + what + " was asked", stop);
        } catch (ExecutionException failure) {
            return failed(failure, pass);
        }
    }

    /**
     * Asks, and notes that there was an answer. One to a probe counts however late it is: what answers slowly is there,
     * and each caller that is kept from it costs this process more than waiting does.
     */
    private <T> T heard(Callable<T> question, CircuitBreaker.Pass pass) throws Exception {
        T value = question.call();
        answered(pass);
        return value;
    }

    /** A probe goes on without its caller until it has an answer or this is closed; another question ends. */
    private void leave(Future<?> answer, CircuitBreaker.Pass pass) {
        if (pass.isProbe()) {
            probe.getAndSet(answer).cancel(true);
        } else {
            answer.cancel(true);
        }
    }

    private <T> T await(Future<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        long begun = timing.nanoTime();
        long waited = longest.toNanos();
        while (true) {
            try {
                return timing.await(answer, Duration.ofNanos(begun + waited - timing.nanoTime()));
            } catch (TimeoutException silent) {
                long next = lastAnswer.get() - begun + longest.toNanos();
                if (next <= waited || waited >= LONGEST_WAIT * longest.toNanos()) {
                    throw silent;
                }
                waited = next;
            }
        }
    }

    private void answered(CircuitBreaker.Pass pass) {
        lastAnswer.set(timing.nanoTime());
        letThrough(pass);
    }

    private void letThrough(CircuitBreaker.Pass pass) {
        if (pass.answered()) {
            LOG.log(System.Logger.Level.INFO, () -> what + " answers in time again");
        }
    }

    private <T> Optional<T> failed(ExecutionException failure, CircuitBreaker.Pass pass) {
        if (failure.getCause() instanceof StoreException) {
            letThrough(pass);
            return Optional.empty();
        }
        answered(pass);
        switch (failure.getCause()) {
            case RuntimeException expected -> throw expected;
            case Error error -> throw error;
            case null, default ->
                throw new IllegalStateException("nothing that is asked throws checked exceptions", failure);
        }
    }

    @Override
    public void close() {
        probe.get().cancel(true);
        threads.close();
    }
}
