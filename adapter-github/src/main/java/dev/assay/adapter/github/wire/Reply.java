package dev.assay.adapter.github.wire;

import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An HTTP answer, its body decompressed.
 *
 * @param status of HTTP
 * @param headers of HTTP
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and short-lived
public record Reply(int status, HttpHeaders headers, byte[] body) {

    /** Returns the whole number in a header; empty if there is none. */
    public OptionalLong number(String header) {
        try {
            return headers.firstValueAsLong(header);
        } catch (NumberFormatException malformed) {
            return OptionalLong.empty();
        }
    }

    /** Returns where on the same server the answer leads; empty if it leads elsewhere or nowhere. */
    public Optional<URI> redirection(URI from) {
        return headers.firstValue("Location")
                .flatMap(location -> resolved(from, location))
                .filter(target -> sameServer(from, target));
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equalsIgnoreCase(Objects.requireNonNullElse(other.getHost(), ""))
                && one.getPort() == other.getPort();
    }

    public boolean notModified() {
        return status == 304;
    }

    /** Returns what the answer says of the quota it was counted against; empty if it says nothing. */
    public Optional<Standing> standing() {
        OptionalLong limit = number("X-RateLimit-Limit");
        OptionalLong remaining = number("X-RateLimit-Remaining");
        OptionalLong reset = number("X-RateLimit-Reset");
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Standing(
                Math.clamp(limit.getAsLong(), 0, Integer.MAX_VALUE),
                Math.clamp(remaining.getAsLong(), 0, Integer.MAX_VALUE),
                Instant.ofEpochSecond(Math.clamp(reset.getAsLong(), 0, Integer.MAX_VALUE * 2L))));
    }

    /** Returns which quota the answer was counted against: GitHub may count a call otherwise than we think. */
    public Resource resource(Resource asked) {
        return headers.firstValue("X-RateLimit-Resource")
                .flatMap(name -> Arrays.stream(Resource.values())
                        .filter(resource -> resource.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(asked);
    }
}
