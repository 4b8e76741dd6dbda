package dev.assay.simulator.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what each caller has used. Safe for many threads. */
public final class Quotas {

    private static final int MOST_CALLERS = 10_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Map<Key, Window> windows = new HashMap<>();
    private final Map<Resource, Instant> exhausted = new EnumMap<>(Resource.class);

    /** @param clock by which windows end */
    public Quotas(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes points if any are left; otherwise the standing is refused and nothing is taken. */
    public synchronized Standing take(Caller caller, Resource resource, int points) {
        Standing before = standing(caller, resource);
        if (before.remaining() <= 0 && points > 0) {
            return before.refuse();
        }
        windowOf(caller, resource).used += points;
        return standing(caller, resource);
    }

    /** Takes one call less after all. */
    public synchronized Standing giveBack(Caller caller, Resource resource) {
        Window window = windowOf(caller, resource);
        window.used = Math.max(0, window.used - 1);
        return standing(caller, resource);
    }

    /** Where a caller stands; after {@link #exhaust} that is at nothing left. */
    public synchronized Standing standing(Caller caller, Resource resource) {
        int limit = limit(caller, resource);
        Instant until = exhausted.get(resource);
        if (until != null && clock.instant().isBefore(until)) {
            return new Standing(resource, limit, limit, until, false);
        }
        if (until != null) {
            exhausted.remove(resource);
            windows.keySet().removeIf(key -> key.resource() == resource);
        }
        Window window = windowOf(caller, resource);
        return new Standing(resource, limit, Math.min(limit, window.used), window.reset, false);
    }

    /** All callers have nothing left of a resource for so long. */
    public synchronized void exhaust(Resource resource, Duration untilReset) {
        exhausted.put(resource, clock.instant().plus(untilReset));
    }

    /** One caller has nothing left of a resource for so long. */
    public synchronized void exhaust(Resource resource, Duration untilReset, Caller caller) {
        Window window = new Window(clock.instant().plus(untilReset));
        window.used = limit(caller, resource);
        windows.put(new Key(caller, resource), window);
    }

    private Window windowOf(Caller caller, Resource resource) {
        Instant now = clock.instant();
        if (windows.size() > MOST_CALLERS) {
            windows.values().removeIf(window -> !now.isBefore(window.reset));
        }
        Key key = new Key(caller, resource);
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.reset)) {
            window = new Window(now.plus(resource.window()));
            windows.put(key, window);
        }
        return window;
    }

    private int limit(Caller caller, Resource resource) {
        return switch (resource) {
            case CORE -> caller.isAnonymous() ? limits.anonymousPerHour() : limits.perHour();
            case SEARCH -> caller.isAnonymous() ? limits.anonymousSearchesPerMinute() : limits.searchesPerMinute();
            case GRAPHQL -> caller.isAnonymous() ? 0 : limits.pointsPerHour();
        };
    }

    /**
     * Who calls.
     *
     * @param token empty for anonymous
     */
    public record Caller(String token) {

        public boolean isAnonymous() {
            return token.isEmpty();
        }

        /** Tokens that begin with {@code bad} are refused. */
        public boolean isRefused() {
            return token.startsWith("bad");
        }

        @Override
        public String toString() {
            return isAnonymous() ? "anonymous" : "with a token";
        }
    }

    /**
     * What is left.
     *
     * @param refused whether a call found nothing left
     */
    public record Standing(Resource resource, int limit, int used, Instant reset, boolean refused) {

        public int remaining() {
            return limit - used;
        }

        /** Whole seconds, rounded up, as GitHub writes them. */
        public long resetEpochSecond() {
            return reset.getNano() == 0 ? reset.getEpochSecond() : reset.getEpochSecond() + 1;
        }

        Standing refuse() {
            return new Standing(resource, limit, used, reset, true);
        }

        public Standing spent(Instant newReset) {
            return new Standing(resource, limit, limit, newReset, true);
        }

        public Map<String, String> headers() {
            return Map.of(
                    "X-RateLimit-Limit", Integer.toString(limit),
                    "X-RateLimit-Remaining", Integer.toString(remaining()),
                    "X-RateLimit-Used", Integer.toString(used),
                    "X-RateLimit-Reset", Long.toString(resetEpochSecond()),
                    "X-RateLimit-Resource", resource.label());
        }
    }

    private record Key(Caller caller, Resource resource) {}

    private static final class Window {
        private final Instant reset;
        private int used;

        private Window(Instant reset) {
            this.reset = reset;
        }
    }
}
