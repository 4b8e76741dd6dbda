package dev.assay.adapter.http.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which web pages of other origins may use this server: none unless they are named. Immutable. */
public final class CorsPolicy {

    /** Pages of this server only. */
    public static final CorsPolicy CLOSED = new CorsPolicy(Set.of());

    private static final String ANY = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::([0-9]{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;
    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");

    private final Set<String> origins;

    private CorsPolicy(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /**
     * Reads origins, separated by commas, or an asterisk for all.
     *
     * @throws IllegalArgumentException that says which is no origin
     */
    public static CorsPolicy parse(String text) {
        Set<String> origins = new TreeSet<>();
        String[] parts = text.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            String which = parts.length == 1 ? "this" : "number " + (i + 1);
            origins.add(origin(part).orElseThrow(() -> new IllegalArgumentException(which + noOrigin(part))));
        }
        return new CorsPolicy(origins);
    }

    /** Names the commonest slip: the address bar shows a slash that an origin does not have. */
    private static String noOrigin(String text) {
        boolean slash = text.endsWith("/")
                && origin(text.substring(0, text.length() - 1)).isPresent();
        return slash
                ? " ends with a slash, and an origin has none; leave the slash out"
                : " is no origin; expected something like https://app.example.com, perhaps with a port from 1 to"
                        + " 65535 and without a path, or *";
    }

    /** Returns an origin as browsers write it: in lower case, without the port that the scheme has anyway. */
    private static Optional<String> origin(String text) {
        Matcher parts = ORIGIN.matcher(text.toLowerCase(Locale.ROOT));
        if (text.equals(ANY) || !parts.matches()) {
            return text.equals(ANY) ? Optional.of(ANY) : Optional.empty();
        }
        String start = parts.group(1) + "://" + parts.group(2);
        if (parts.group(3) == null) {
            return Optional.of(start);
        }
        int port = Integer.parseInt(parts.group(3));
        if (port < 1 || port > HIGHEST_PORT) {
            return Optional.empty();
        }
        boolean usual = ("" + port).equals(USUAL_PORTS.get(parts.group(1)));
        return Optional.of(usual ? start : start + ":" + port);
    }

    /** Tells whether no page of another origin may use the server. */
    public boolean closed() {
        return origins.isEmpty();
    }

    /** Tells whether a page of this origin may use the server. */
    public boolean allows(String origin) {
        return origins.contains(ANY) || origins.contains(origin);
    }
}
