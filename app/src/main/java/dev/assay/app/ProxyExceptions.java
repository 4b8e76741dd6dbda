package dev.assay.app;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Servers that no proxy leads to, as {@code NO_PROXY} names them: {@code *}, a host, a domain with all below it, with
 * or without a dot in front, an address, a block of addresses, each with a port where only that one is meant.
 */
final class ProxyExceptions {

    private static final Pattern ENTRY =
            Pattern.compile("(?:\\[([^\\]]+)]|([^:]+)|([0-9A-Fa-f:.]+(?:/[0-9]+)?))(?::([0-9]{1,5}))?");
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|::1");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");
    private static final Pattern NAME =
            Pattern.compile("(?:\\*?\\.)?[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63})*\\.?");
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private ProxyExceptions() {}

    /** Tells whether a list, separated by commas or spaces, names a server. */
    static boolean hold(String list, URI server) {
        return entries(list).anyMatch(entry -> names(entry, server));
    }

    /** Returns the entries of a list that could name no server. */
    static List<String> senseless(String list) {
        return entries(list).filter(entry -> !makesSense(entry)).toList();
    }

    private static Stream<String> entries(String list) {
        return Arrays.stream(list.split("[,\\s]+", -1)).filter(entry -> !entry.isEmpty());
    }

    private static boolean makesSense(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (entry.equals("*") || !parts.matches()) {
            return entry.equals("*");
        }
        String name = name(parts);
        boolean port = parts.group(4) == null || Integer.parseInt(parts.group(4)) <= HIGHEST_PORT;
        boolean host = NUMBERS.matcher(name).matches()
                ? address(name).isPresent()
                : NAME.matcher(name).matches();
        return port && (host || Block.parse(name).isPresent());
    }

    /** Tells whether a server is this machine, which no proxy leads to. */
    static boolean loopback(URI server) {
        return LOOPBACK.matcher(host(server)).matches();
    }

    private static boolean names(String entry, URI server) {
        if (entry.equals("*")) {
            return true;
        }
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return false;
        }
        String name = name(parts);
        boolean port = parts.group(4) == null || Integer.parseInt(parts.group(4)) == port(server);
        return port && (domain(name, host(server)) || block(name, host(server)));
    }

    private static boolean domain(String name, String host) {
        String domain =
                name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst("\\.$", "");
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static String name(Matcher parts) {
        return parts.group(1) != null ? parts.group(1) : parts.group(2) != null ? parts.group(2) : parts.group(3);
    }

    private static boolean block(String name, String host) {
        Optional<InetAddress> asked = address(host);
        return Block.parse(name)
                .filter(block -> asked.filter(block::holds).isPresent())
                .isPresent();
    }

    /**
     * Addresses that begin alike.
     *
     * @param first any of them
     * @param bits of them that are the same
     */
    private record Block(InetAddress first, int bits) {

        /** Reads an address, or a block of them: empty for anything else. */
        static Optional<Block> parse(String text) {
            int slash = text.indexOf('/');
            String bits = text.substring(slash + 1);
            if (slash < 0) {
                return address(text).map(single -> new Block(single, length(single)));
            }
            return address(text.substring(0, slash))
                    .filter(first -> BITS.matcher(bits).matches() && Integer.parseInt(bits) <= length(first))
                    .map(first -> new Block(first, Integer.parseInt(bits)));
        }

        boolean holds(InetAddress asked) {
            int own = length(first) - bits;
            return length(asked) == length(first)
                    && number(asked).shiftRight(own).equals(number(first).shiftRight(own));
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }

        private static int length(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }
    }

    /** Reads addresses only: to look a name up could block. */
    private static Optional<InetAddress> address(String text) {
        try {
            return NUMERIC.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    private static String host(URI server) {
        return server.getHost()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\[\\]]", "")
                .replaceFirst("\\.$", "");
    }

    private static int port(URI server) {
        int usual = server.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
        return server.getPort() < 0 ? usual : server.getPort();
    }
}
