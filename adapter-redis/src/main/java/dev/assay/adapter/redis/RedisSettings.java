package dev.assay.adapter.redis;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where Redis is, and how it is used.
 *
 * @param url {@code redis://} or {@code rediss://}, with user, password and database where needed; holds a secret
 * @param queueCapacity tasks that may wait for a worker
 * @param unfinishedLife how long an unfinished task is kept: longer than any may take
 * @param lease after which the task of a worker that was not heard of goes to another
 */
public record RedisSettings(URI url, int queueCapacity, Duration unfinishedLife, Duration lease) {

    /** Long enough for a pause of the JVM, short enough to be recovered from in seconds. */
    public static final Duration LEASE = Duration.ofSeconds(10);

    private static final Pattern DATABASE = Pattern.compile("/?|/[0-9]{1,4}");

    /** @throws IllegalArgumentException if the address makes no sense; the message does not tell it */
    public RedisSettings {
        if (!usable(url)) {
            throw new IllegalArgumentException("expected something like redis://localhost:6379/0");
        }
    }

    /** Tells whether an address could be one of a Redis. */
    public static boolean usable(URI url) {
        boolean scheme = "redis".equalsIgnoreCase(url.getScheme()) || "rediss".equalsIgnoreCase(url.getScheme());
        return scheme
                && url.getHost() != null
                && DATABASE.matcher(url.getRawPath() == null ? "" : url.getRawPath())
                        .matches()
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "RedisSettings[" + address() + "]";
    }

    String address() {
        return host() + ":" + port();
    }

    String host() {
        String host = url.getHost();
        return host == null ? "" : host;
    }

    int port() {
        return url.getPort() < 0 ? 6379 : url.getPort();
    }

    int database() {
        String path = url.getRawPath();
        return path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
    }

    boolean encrypted() {
        return "rediss".equalsIgnoreCase(url.getScheme());
    }
}
