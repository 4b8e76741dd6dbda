package dev.assay.adapter.redis.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where Redis is: one server, or some nodes of a cluster, any of which will do.
 *
 * @param nodes in the order in which they are tried; the first holds user, password and database for all, and so may
 *     hold a secret
 * @param authority signed the certificate of {@code rediss://}; empty for those that Java trusts
 */
public record RedisAddress(List<URI> nodes, Optional<TrustedAuthority> authority) {

    private static final int MOST_NODES = 100;
    private static final int DEFAULT_PORT = 6379;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern DATABASE = Pattern.compile("/?|/[0-9]{1,4}");

    /** @throws IllegalArgumentException if the address makes no sense; the message does not tell it */
    public RedisAddress {
        nodes = List.copyOf(nodes);
        if (!usable(nodes)) {
            throw new IllegalArgumentException("expected something like redis://localhost:6379/0");
        }
    }

    /** Returns the address of one server or node. */
    public static RedisAddress of(URI url) {
        return new RedisAddress(List.of(url), Optional.empty());
    }

    /**
     * Reads {@code redis://user:password@host:port/database}, {@code rediss://} for TLS, or the same with several
     * hosts, separated by commas.
     *
     * @return empty if it is something else
     */
    public static Optional<RedisAddress> parse(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return Optional.empty();
        }
        int start = Math.max(scheme + 3, text.lastIndexOf('@') + 1);
        int end = text.indexOf('/', start) < 0 ? text.length() : text.indexOf('/', start);
        String[] hosts = text.substring(start, end).split(",", -1);
        List<URI> nodes = new ArrayList<>();
        try {
            nodes.add(new URI(text.substring(0, start) + hosts[0].strip() + text.substring(end)));
            for (int i = 1; i < hosts.length; i++) {
                nodes.add(new URI(text.substring(0, scheme + 3) + hosts[i].strip()));
            }
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
        List<URI> distinct = nodes.stream().distinct().toList();
        return usable(distinct) ? Optional.of(new RedisAddress(distinct, Optional.empty())) : Optional.empty();
    }

    /** A cluster has only the database 0. */
    private static boolean usable(List<URI> nodes) {
        return !nodes.isEmpty()
                && nodes.size() <= MOST_NODES
                && nodes.stream().allMatch(RedisAddress::usable)
                && (nodes.size() == 1 || database(nodes.getFirst()) == 0);
    }

    private static boolean usable(URI url) {
        boolean scheme = "redis".equalsIgnoreCase(url.getScheme()) || "rediss".equalsIgnoreCase(url.getScheme());
        return scheme
                && url.getHost() != null
                && (url.getPort() == -1 || (url.getPort() >= 1 && url.getPort() <= HIGHEST_PORT))
                && DATABASE.matcher(url.getRawPath() == null ? "" : url.getRawPath())
                        .matches()
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /** Returns this address, with an authority of its own. */
    public RedisAddress trusting(TrustedAuthority own) {
        return new RedisAddress(nodes, Optional.of(own));
    }

    /** Tells whether connections use TLS. */
    public boolean encrypted() {
        return "rediss".equalsIgnoreCase(nodes.getFirst().getScheme());
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return hosts().stream().map(Host::toString).collect(Collectors.joining(","));
    }

    /** Returns where each node listens. */
    public List<Host> hosts() {
        return nodes.stream()
                .map(node -> new Host(
                        Optional.ofNullable(node.getHost()).orElse(""),
                        node.getPort() < 0 ? DEFAULT_PORT : node.getPort()))
                .toList();
    }

    /**
     * Where a node listens.
     *
     * @param name or address, an IPv6 address in brackets
     * @param port from 1 to 65535
     */
    public record Host(String name, int port) {

        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    /** Returns user and password as the address has them, separated by a colon. */
    public Optional<String> credentials() {
        return Optional.ofNullable(nodes.getFirst().getUserInfo());
    }

    /** Returns the number of the database. */
    public int database() {
        return database(nodes.getFirst());
    }

    private static int database(URI node) {
        String path = node.getRawPath();
        return path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
    }
}
