package dev.assay.adapter.http.exchange;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads the keys that the headers of a request show, whether or not anybody has them. */
final class ShownKeys {

    private static final HeaderName API_KEY = HeaderNames.create("X-API-Key");
    private static final HeaderName SUBPROTOCOL = HeaderNames.create("Sec-WebSocket-Protocol");
    private static final String BEARER = "bearer ";
    private static final String BEARER_SUBPROTOCOL = "bearer.";

    private ShownKeys() {}

    /** Returns the key by which a client wants to be known; empty if it shows none. */
    static Optional<String> first(Headers headers) {
        return headers.first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .or(() -> headers.first(API_KEY).map(String::strip))
                .or(() -> ofSubprotocol(headers));
    }

    /** Returns whatever may be a key, in each way that it can be read. */
    static List<String> all(Headers headers) {
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
        first(headers).ifPresent(found::add);
        return found;
    }

    /** A browser can set no header on a WebSocket but the subprotocols it offers. */
    private static Optional<String> ofSubprotocol(Headers headers) {
        if (!headers.contains(SUBPROTOCOL)) {
            return Optional.empty();
        }
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
}
