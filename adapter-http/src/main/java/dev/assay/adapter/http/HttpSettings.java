package dev.assay.adapter.http;

import java.time.Duration;

/**
 * The bounds of a server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param syncTimeout the longest that a request for a finished profile waits before it is answered with 504
 * @param maxConnections how many clients may be connected at once, at least 1; others wait to be accepted
 * @param idleTimeout after which a connection without a request is closed; longer than {@code syncTimeout}, because a
 *     waiting request counts as silence
 * @param shutdownGrace how long requests under way may go on after closing
 */
public record HttpSettings(
        String host, int port, Duration syncTimeout, int maxConnections, Duration idleTimeout, Duration shutdownGrace) {

    /** Port 8000 of this machine only; a minute for a waiting request; a thousand connections. */
    public static final HttpSettings DEFAULTS = new HttpSettings(
            "127.0.0.1", 8000, Duration.ofMinutes(1), 1000, Duration.ofSeconds(90), Duration.ofSeconds(5));

    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException if a bound makes no sense */
    public HttpSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must lie within 0 and " + HIGHEST_PORT + ", got " + port);
        }
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections must be at least 1, got " + maxConnections);
        }
        if (syncTimeout.isNegative() || shutdownGrace.isNegative()) {
            throw new IllegalArgumentException(
                    "times must not be negative, got %s and %s".formatted(syncTimeout, shutdownGrace));
        }
        if (idleTimeout.compareTo(syncTimeout) <= 0) {
            throw new IllegalArgumentException(
                    "idleTimeout must be longer than syncTimeout, got %s and %s".formatted(idleTimeout, syncTimeout));
        }
    }

    /** Returns these settings with another place to listen. */
    public HttpSettings at(String otherHost, int otherPort) {
        return new HttpSettings(otherHost, otherPort, syncTimeout, maxConnections, idleTimeout, shutdownGrace);
    }
}
