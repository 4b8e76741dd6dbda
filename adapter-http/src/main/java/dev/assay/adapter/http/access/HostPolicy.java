package dev.assay.adapter.http.access;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which names a server that asks for no key may be addressed. A page of a stranger can have its own name resolve to
 * this server and is then of the same origin to the browser, but it cannot choose the {@code Host} that is sent: that
 * stays the stranger's name. Safe for many threads.
 */
public final class HostPolicy {

    /** Loopback names and IP literals only. */
    public static final HostPolicy LOCAL = new HostPolicy(Set.of());

    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?");
    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::[0-9]{0,5})?");
    private static final Pattern WELL_FORMED =
            Pattern.compile("(\\[[0-9A-Za-z._~!$&'()*+,;=:-]+]|[A-Za-z0-9._~!$&'()*+,;=%-]+)(:[0-9]{0,5})?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final String LOOPBACK = "localhost";
    private static final int LONGEST_NAME = 254;

    private final Set<String> names;

    /** Nearly all requests name a server alike: the patterns need not look at the same name again. */
    private volatile String lastAllowed = LOOPBACK;

    private volatile String lastWellFormed = LOOPBACK;

    private HostPolicy(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * Reads names, separated by commas.
     *
     * @throws IllegalArgumentException that says which text is no name
     */
    public static HostPolicy parse(String text) {
        Set<String> names = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String name = part.strip();
            if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no name of a host; expected something like assay.example.com, without"
                                + " scheme and port");
            }
            names.add(plain(name));
        }
        return new HostPolicy(names);
    }

    /** Returns this policy with the name that the server listens on, if it is one. */
    public HostPolicy listeningOn(String host) {
        Set<String> more = new TreeSet<>(names);
        more.add(plain(host));
        return new HostPolicy(more);
    }

    /** Tells whether this is a host and perhaps a port, as RFC 3986 has them; the port may be empty. */
    public boolean wellFormed(String authority) {
        return authority.equals(lastWellFormed) || wellFormedAnew(authority);
    }

    private boolean wellFormedAnew(String authority) {
        boolean wellFormed = WELL_FORMED.matcher(authority).matches();
        if (wellFormed) {
            lastWellFormed = authority;
        }
        return wellFormed;
    }

    /**
     * Tells whether a server may be addressed so. The port may be any: a proxy in front has another.
     *
     * @param authority a host and, if the client wants, a port, as {@code Host} has it
     */
    public boolean allows(String authority) {
        if (authority.equals(lastAllowed)) {
            return true;
        }
        boolean allowed = allowsAnew(authority);
        if (allowed) {
            lastAllowed = authority;
        }
        return allowed;
    }

    private boolean allowsAnew(String authority) {
        Matcher parts = AUTHORITY.matcher(authority.strip());
        if (!parts.matches()) {
            return false;
        }
        String host = plain(parts.group("host"));
        return host.equals(LOOPBACK)
                || host.endsWith("." + LOOPBACK)
                || IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches()
                || names.contains(host);
    }

    /** A name may end in a dot, which says that no search domain is to be added, and has no case. */
    private static String plain(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
