package dev.assay.engine.fallback;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps callers from something that was too slow. After a time-out no caller is let through for a moment, then one
 * caller as a probe: an answer to it, however late, lets all through again at once, another time-out doubles the
 * moment. Safe for many threads.
 */
public final class CircuitBreaker {

    /**
     * How long no caller is let through after the first time-out: a process that is just starting is slow only once.
     */
    public static final Duration FIRST_REST = Duration.ofMillis(250);

    /** How long at most. */
    static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final Timing timing;
    private final AtomicReference<State> state = new AtomicReference<>(new Closed());

    CircuitBreaker(Timing timing) {
        this.timing = timing;
    }

    /** Where the breaker stands. Compared by identity, so that what is over changes nothing. */
    private sealed interface State {}

    /** All are let through. */
    private static final class Closed implements State {}

    /** No caller is let through until a time. */
    private static final class Open implements State {
        private final long until;
        private final Duration rest;

        Open(long until, Duration rest) {
            this.until = until;
            this.rest = rest;
        }
    }

    /** One caller was let through, and has no answer yet. */
    private static final class HalfOpen implements State {
        private final Duration rest;

        HalfOpen(Duration rest) {
            this.rest = rest;
        }
    }

    /** Returns leave to call; empty if no caller is let through now. */
    Optional<Pass> pass() {
        State now = state.get();
        return switch (now) {
            case Closed closed -> Optional.of(new Pass(closed, FIRST_REST));
            case HalfOpen probing -> Optional.empty();
            case Open open -> timing.nanoTime() - open.until < 0 ? Optional.empty() : probe(open);
        };
    }

    private Optional<Pass> probe(Open open) {
        HalfOpen probing = new HalfOpen(open.rest);
        Duration twice = open.rest.multipliedBy(2);
        Duration next = twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
        return state.compareAndSet(open, probing) ? Optional.of(new Pass(probing, next)) : Optional.empty();
    }

    /** Leave for one call. The caller that has it says what became of the call. */
    final class Pass {

        private final State given;
        private final Duration rest;

        private Pass(State given, Duration rest) {
            this.given = given;
            this.rest = rest;
        }

        /** Tells whether this is the only call that is let through at present. */
        boolean isProbe() {
            return given instanceof HalfOpen;
        }

        /** There was an answer; tells whether that lets callers through again. */
        boolean answered() {
            State before = state.get();
            return !(before instanceof Closed) && state.compareAndSet(before, new Closed());
        }

        /**
         * There was none in time; tells whether callers were let through until now. Calls that began together count
         * once.
         */
        boolean tooSlow() {
            boolean first = state.compareAndSet(given, new Open(timing.nanoTime() + rest.toNanos(), rest));
            return first && given instanceof Closed;
        }

        /** The caller did not wait for an answer: another one may probe. */
        void givenUp() {
            if (given instanceof HalfOpen probing) {
                state.compareAndSet(probing, new Open(timing.nanoTime(), probing.rest));
            }
        }
    }
}
