package dev.assay.adapter.http;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may come in, and by what name.
 *
 * @param keys that clients show
 * @param proxies whose word on a client's address is taken
 * @param cors the web pages that may use the server
 * @param hosts the names that it may be addressed by while no keys are set
 */
public record Access(ApiKeys keys, TrustedProxies proxies, CorsPolicy cors, HostPolicy hosts) {

    /** Everybody, by their address; no web pages but the server's own. */
    public static final Access OPEN = new Access(ApiKeys.NONE, TrustedProxies.NONE, CorsPolicy.CLOSED);

    /** The host of a request that names the whole address, as it does to a proxy. */
    private static final Pattern ABSOLUTE = Pattern.compile("https?://([^/?#]*).*", Pattern.CASE_INSENSITIVE);

    private static final Status MISDIRECTED_421 = Status.create(421, "Misdirected Request");
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

    /** What a browser says of its own page, and of what a person typed. Whatever else it says may be a stranger's. */
    private static final Set<List<String>> OWN = Set.of(List.of("same-origin"), List.of("none"));

    private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final HeaderName SUBPROTOCOL = HeaderNames.create("Sec-WebSocket-Protocol");
    private static final String BEARER = "bearer ";
    private static final String BEARER_SUBPROTOCOL = "bearer.";

    /** Lets people come in by the names of this machine only. */
    public Access(ApiKeys keys, TrustedProxies proxies, CorsPolicy cors) {
        this(keys, proxies, cors, HostPolicy.LOCAL);
    }

    /** Returns the same for a server that listens on a name or address. */
    Access listeningOn(String host) {
        return new Access(keys, proxies, cors, hosts.listeningOn(host));
    }

    /**
     * Tells whether a request is meant for this server: always, where a key is asked for, because a page that has its
     * own name resolve to this server has none.
     *
     * @param target the path, or the whole address, of which the host then counts
     */
    boolean isMeant(String target, Headers headers) {
        Matcher absolute = ABSOLUTE.matcher(target);
        String authority = absolute.matches()
                ? absolute.group(1)
                : headers.first(HeaderNames.HOST).orElse("");
        return keys.asked() || hosts.allows(authority);
    }

    /** Says that a request is not meant for this server. */
    static ProblemException misdirected() {
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
    void startingWork(Headers headers) {
        boolean foreign = headers.contains(FETCH_SITE) && !OWN.contains(headers.all(FETCH_SITE, List::of));
        List<String> origins = headers.all(HeaderNames.ORIGIN, List::of);
        if (foreign && (origins.size() != 1 || !cors.allows(origins.getFirst()))) {
            throw new ProblemException(Problem.of(
                    Status.FORBIDDEN_403,
                    "Pages of other origins may not start analyses here, unless ASSAY_CORS_ORIGINS names them."));
        }
    }

    /** Returns the name of a client that needs no key. */
    String guest(PeerInfo peer, Headers headers) {
        String forwarded = String.join(",", headers.all(FORWARDED_FOR, List::of));
        return lane(
                peer.address() instanceof InetSocketAddress inet
                        ? proxies.client(inet.getAddress(), forwarded)
                        : InetAddress.getLoopbackAddress().getHostAddress());
    }

    /**
     * Returns the name of a client that needs a key if any are set.
     *
     * @throws ProblemException if it shows none, or one that nobody has
     */
    String client(PeerInfo peer, Headers headers) {
        if (!keys.asked()) {
            return guest(peer, headers);
        }
        return shown(headers)
                .flatMap(keys::nameOf)
                .map(name -> lane("key." + name))
                .orElseThrow(Access::unauthorized);
    }

    /** Tells whether a key is shown that somebody has, or none is asked for. */
    boolean knows(Headers headers) {
        return !keys.asked() || shown(headers).flatMap(keys::nameOf).isPresent();
    }

    /**
     * Returns the keys that a request holds, wherever they stand: those that it shows, and any that somebody has. None
     * of them may be repeated.
     */
    Secrets secrets(String path, Headers headers) {
        List<String> found = new ArrayList<>();
        for (String value : headers.all(HeaderNames.AUTHORIZATION, List::of)) {
            found.add(value.strip());
            String credentials = value.substring(value.indexOf(' ') + 1).strip();
            found.add(credentials);
            decoded(credentials)
                    .map(login -> login.substring(login.indexOf(':') + 1))
                    .ifPresent(found::add);
        }
        headers.all(API_KEY, List::of).forEach(value -> found.add(value.strip()));
        shown(headers).ifPresent(found::add);
        if (keys.asked()) {
            String places = path + "/" + headers.first(RequestId.HEADER).orElse("");
            Arrays.stream(places.split("/", -1))
                    .map(Access::unescaped)
                    .filter(word -> keys.nameOf(word).isPresent())
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

    private static Optional<String> shown(Headers headers) {
        return headers.first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .or(() -> headers.first(API_KEY).map(String::strip))
                .or(() -> ofSubprotocol(headers));
    }

    /** A browser can set no header on a WebSocket but the subprotocols it offers. */
    private static Optional<String> ofSubprotocol(Headers headers) {
        for (String offer : String.join(",", headers.all(SUBPROTOCOL, List::of)).split(",", -1)) {
            String name = offer.strip();
            if (name.startsWith(BEARER_SUBPROTOCOL)) {
                return decoded(name.substring(BEARER_SUBPROTOCOL.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(
                    Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_')), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static ProblemException unauthorized() {
        return new ProblemException(Problem.of(
                        Status.UNAUTHORIZED_401,
                        "This server asks for a key: send Authorization: Bearer KEY, or X-API-Key: KEY.")
                .with(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"assay\""));
    }
}
