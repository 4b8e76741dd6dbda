package dev.assay.adapter.cli.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of servers as people write them, and as a message may repeat them. */
public final class WebAddress {

    /** What is allowed, for messages. */
    public static final String ALLOWED =
            "http:// or https:// with a host, perhaps a port from 1 to 65535 and a path, without user, query and fragment";

    private static final int LONGEST_SHOWN = 60;
    private static final int HIGHEST_PORT = 65_535;

    private WebAddress() {}

    /** Returns the address of a server; empty if the text is not an address that a request could be sent to. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(WebAddress::usable);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Tells whether an address names no port, or one that there is. */
    public static boolean portFits(URI address) {
        return address.getPort() == -1 || (address.getPort() >= 1 && address.getPort() <= HIGHEST_PORT);
    }

    /**
     * Returns an address as a message may repeat it: what stands before an at sign, in a query or in a fragment may be
     * a secret, whether or not the rest makes sense.
     */
    public static String shown(String text) {
        String harmless = text.replaceFirst("(?s)^([A-Za-z][A-Za-z0-9+.-]{0,20}://)?.*@", "$1***@")
                .replaceFirst("(?s)([?#]).*", "$1***");
        String start = harmless.length() > LONGEST_SHOWN ? harmless.substring(0, LONGEST_SHOWN) + "..." : harmless;
        return Escapes.message(start);
    }

    private static boolean usable(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        boolean plain =
                address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
        return web && plain && address.getHost() != null && portFits(address);
    }
}
