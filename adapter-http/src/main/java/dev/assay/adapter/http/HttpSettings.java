package dev.assay.adapter.http;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.HttpLimits;
import java.time.Duration;

/**
 * The bounds of a server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param syncTimeout the longest that a request for a finished profile waits before it is answered with 504
 * @param idleTimeout after which a connection without a request is closed; longer than {@code syncTimeout}, because a
 *     waiting request counts as silence
 * @param patience how long a client may take to send a request once it has begun, or to take what it is sent
 * @param drain how long a closing server still answers, while it says that it is not ready
 * @param shutdownGrace how long requests under way may go on after that
 * @param limits what clients may do
 * @param access who may come in
 */
public record HttpSettings(
        String host,
        int port,
        Duration syncTimeout,
        Duration idleTimeout,
        Duration patience,
        Duration drain,
        Duration shutdownGrace,
        HttpLimits limits,
        Access access) {

    /** Port 8000 of this machine only; a minute for a waiting request; half a minute for slow clients; no drain. */
    public static final HttpSettings DEFAULTS = new HttpSettings(
            "127.0.0.1",
            8000,
            Duration.ofMinutes(1),
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            Duration.ZERO,
            Duration.ofSeconds(5),
            HttpLimits.DEFAULTS,
            Access.OPEN);

    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException if a bound makes no sense */
    public HttpSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must lie within 0 and " + HIGHEST_PORT + ", got " + port);
        }
        if (syncTimeout.isNegative() || shutdownGrace.isNegative() || drain.isNegative()) {
            throw new IllegalArgumentException(
                    "times must not be negative, got %s, %s and %s".formatted(syncTimeout, shutdownGrace, drain));
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("patience must be positive, got " + patience);
        }
        if (idleTimeout.compareTo(syncTimeout) <= 0) {
            throw new IllegalArgumentException(
                    "idleTimeout must be longer than syncTimeout, got %s and %s".formatted(idleTimeout, syncTimeout));
        }
    }

    /** Returns these settings with another place to listen. */
    public HttpSettings at(String otherHost, int otherPort) {
        return new HttpSettings(
                otherHost, otherPort, syncTimeout, idleTimeout, patience, drain, shutdownGrace, limits, access);
    }

    /** Returns these settings with other limits and another way to come in. */
    public HttpSettings with(HttpLimits otherLimits, Access otherAccess) {
        return new HttpSettings(
                host, port, syncTimeout, idleTimeout, patience, drain, shutdownGrace, otherLimits, otherAccess);
    }

    /** Returns these settings with other times. */
    public HttpSettings taking(Duration otherPatience, Duration otherDrain) {
        return new HttpSettings(
                host, port, syncTimeout, idleTimeout, otherPatience, otherDrain, shutdownGrace, limits, access);
    }
}
