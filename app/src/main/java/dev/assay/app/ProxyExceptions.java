package dev.assay.app;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private ProxyExceptions() {}

    /** Tells whether a list, separated by commas or spaces, names a server. */
    static boolean hold(String list, URI server) {
        return Arrays.stream(list.split("[,\\s]+", -1))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> names(entry, server));
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
        String name =
                parts.group(1) != null ? parts.group(1) : parts.group(2) != null ? parts.group(2) : parts.group(3);
        boolean port = parts.group(4) == null || Integer.parseInt(parts.group(4)) == port(server);
        return port && (domain(name, host(server)) || block(name, host(server)));
    }

    private static boolean domain(String name, String host) {
        String domain =
                name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst("\\.$", "");
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static boolean block(String name, String host) {
        int slash = name.indexOf('/');
        Optional<InetAddress> first = address(slash < 0 ? name : name.substring(0, slash));
        Optional<InetAddress> asked = address(host);
        if (first.isEmpty() || asked.isEmpty()) {
            return false;
        }
        byte[] mine = first.get().getAddress();
        byte[] its = asked.get().getAddress();
        String bits = slash < 0 ? "" + mine.length * Byte.SIZE : name.substring(slash + 1);
        if (mine.length != its.length || !bits.matches("[0-9]{1,3}")) {
            return false;
        }
        int own = Math.max(0, mine.length * Byte.SIZE - Integer.parseInt(bits));
        return new BigInteger(1, mine).shiftRight(own).equals(new BigInteger(1, its).shiftRight(own));
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
