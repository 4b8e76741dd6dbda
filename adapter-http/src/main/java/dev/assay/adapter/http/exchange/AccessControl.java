package dev.assay.adapter.http.exchange;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.HostPolicy;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.domain.secret.Secrets;
import dev.assay.domain.task.Lane;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the headers of a request who sends it, and whether that client may. Immutable. */
public final class AccessControl {

    /** The host of a request that names the whole address, as it does to a proxy. */
    private static final Pattern ABSOLUTE = Pattern.compile("https?://([^/?#]*).*", Pattern.CASE_INSENSITIVE);

    private static final Status MISDIRECTED_421 = Status.create(421, "Misdirected Request");
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

    /** What a browser says of its own page, and of what a person typed. Whatever else it says may be a stranger's. */
    private static final Set<List<String>> OWN = Set.of(List.of("same-origin"), List.of("none"));

    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");

    private final ApiKeys keys;
    private final ApiKeys admins;
    private final TrustedProxies proxies;
    private final CrossOrigin cors;
    private final HostPolicy hosts;

    /** @param host that the server listens on */
    public AccessControl(Access access, String host) {
        this.keys = access.keys();
        this.admins = access.admins();
        this.proxies = access.proxies();
        this.cors = new CrossOrigin(access.cors());
        this.hosts = access.hosts().listeningOn(host);
    }

    /** Tells whether clients have to show a key. */
    public boolean asksForKeys() {
        return keys.asked();
    }

    /** Returns the web pages that may use the server. */
    public CrossOrigin cors() {
        return cors;
    }

    /**
     * Tells whether a request is meant for this server: always, where a key is asked for, because a page that has its
     * own name resolve to this server has none.
     *
     * @param target the path, or the whole address, of which the host then counts
     */
    public boolean isMeant(String target, Headers headers) {
        return keys.asked() || hosts.allows(authority(target, headers));
    }

    /** Tells whether what a client calls this server is a host and perhaps a port. */
    public boolean wellFormed(String authority) {
        return hosts.wellFormed(authority);
    }

    private static String authority(String target, Headers headers) {
        if (!target.startsWith("/")) {
            Matcher absolute = ABSOLUTE.matcher(target);
            if (absolute.matches()) {
                return absolute.group(1);
            }
        }
        return headers.first(HeaderNames.HOST).orElse("");
    }

    /** Says that a request is not meant for this server. */
    public static ProblemException misdirected() {
        return new ProblemException(Problem.of(
                MISDIRECTED_421,
                "This server does not go by the name in Host; use its address or localhost, or name the host in"
                        + " ASSAY_ALLOWED_HOSTS."));
    }

    /**
     * Refuses to start work for a page of another origin, which a browser asks for without leave where a GET suffices.
     * What a person types, and what is no browser, goes on.
     *
     * @throws ProblemException unless the page may use the server
     */
    public void startingWork(Headers headers) {
        List<String> origins = headers.all(HeaderNames.ORIGIN, List::of);
        // A browser that does not tell the site yet still names the origin of a page, unless it is this server's own.
        boolean foreign = headers.contains(FETCH_SITE)
                ? !OWN.contains(headers.all(FETCH_SITE, List::of))
                : !origins.isEmpty() && (origins.size() > 1 || !cors.allows(headers));
        if (foreign && (origins.size() != 1 || !cors.policy().allows(origins.getFirst()))) {
            throw new ProblemException(Problem.of(
                    Status.FORBIDDEN_403,
                    "Pages of other origins may not start analyses here, unless ASSAY_CORS_ORIGINS names them."));
        }
    }

    /** Returns the name of a client that needs no key. */
    public String guest(PeerInfo peer, Headers headers) {
        String forwarded = String.join(",", headers.all(FORWARDED_FOR, List::of));
        return lane(
                peer.address() instanceof InetSocketAddress inet
                        ? proxies.client(inet.getAddress(), forwarded)
                        : InetAddress.getLoopbackAddress().getHostAddress());
    }

    /**
     * Returns the name of a client that needs a key if any are set.
     *
     * @throws ProblemException if it shows none, or an unknown one
     */
    public String client(PeerInfo peer, Headers headers) {
        if (!keys.asked()) {
            return guest(peer, headers);
        }
        return ShownKeys.first(headers)
                .flatMap(this::nameOf)
                .map(name -> lane("key." + name))
                .orElseThrow(AccessControl::unauthorized);
    }

    /**
     * Refuses a client who may not erase: one without a key of an administrator, or, where none is set, one that is not
     * on this machine.
     *
     * @throws ProblemException that says what is missing
     */
    public void administrating(PeerInfo peer, Headers headers) {
        if (!admins.asked()) {
            if (!local(peer, headers)) {
                throw forbidden("Without ASSAY_ADMIN_KEYS, only a client on the server's own machine may erase.");
            }
        } else if (ShownKeys.first(headers).isEmpty()) {
            throw unauthorized();
        } else if (ShownKeys.first(headers).flatMap(admins::nameOf).isEmpty()) {
            throw forbidden("This key may not erase; that takes one of ASSAY_ADMIN_KEYS.");
        }
    }

    /** What came through a proxy is from where the proxy says, if its word is taken, and else from the proxy. */
    private static boolean local(PeerInfo peer, Headers headers) {
        String forwarded = String.join(",", headers.all(FORWARDED_FOR, List::of));
        return forwarded.isEmpty()
                && peer.address() instanceof InetSocketAddress inet
                && inet.getAddress().isLoopbackAddress();
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(Status.FORBIDDEN_403, detail));
    }

    /** An administrator may do what others may. */
    private Optional<String> nameOf(String key) {
        return keys.nameOf(key).or(() -> admins.nameOf(key).map(name -> "admin." + name));
    }

    /** Tells whether the request may come in: it shows a key that was given out, or no key is asked for. */
    public boolean knows(Headers headers) {
        return !keys.asked() || ShownKeys.first(headers).flatMap(this::nameOf).isPresent();
    }

    /**
     * Returns the keys that a request holds, wherever they stand: those that it shows, and any that was given out. None
     * of them may be repeated in an answer or a log.
     */
    Secrets secrets(String path, Headers headers) {
        List<String> found = ShownKeys.all(headers);
        if (keys.asked() || admins.asked()) {
            String places = path + "/" + headers.first(RequestId.HEADER).orElse("");
            Arrays.stream(places.split("/", -1))
                    .map(AccessControl::unescaped)
                    .filter(word -> nameOf(word).isPresent())
                    .forEach(found::add);
        }
        return found.isEmpty() ? Secrets.SHAPED : Secrets.of(found);
    }

    private static String unescaped(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }

    private static String lane(String name) {
        return Lane.interactive(name).client();
    }

    private static ProblemException unauthorized() {
        return new ProblemException(Problem.of(
                        Status.UNAUTHORIZED_401,
                        "This server asks for a key: send Authorization: Bearer KEY, or X-API-Key: KEY.")
                .with(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"assay\""));
    }
}
