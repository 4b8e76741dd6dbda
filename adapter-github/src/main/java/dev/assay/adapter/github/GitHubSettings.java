package dev.assay.adapter.github;

import dev.assay.adapter.github.wire.TransportSettings;
import dev.assay.domain.secret.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where GitHub is and how to ask it.
 *
 * @param api base address of the REST API: {@code https://api.github.com}, {@code https://HOST/api/v3}, or a test
 *     server
 * @param tokens who asks; empty for anonymous calls
 * @param callsPerHour the most calls that are made per token and hour
 * @param requestTimeout the longest time for one call, its body included
 * @param proxy on the way to it; empty for that of the JDK's own properties, which usually is none
 */
public record GitHubSettings(
        URI api, List<String> tokens, int callsPerHour, Duration requestTimeout, Optional<HttpProxy> proxy) {

    /** GitHub's public API. */
    public static final URI PUBLIC_API = URI.create("https://api.github.com");

    /** The longest that a call may take by default: GitHub itself gives up after ten seconds. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    /** Sets no proxy. */
    public GitHubSettings(URI api, List<String> tokens, int callsPerHour, Duration requestTimeout) {
        this(api, tokens, callsPerHour, requestTimeout, Optional.empty());
    }

    /**
     * Makes the list unmodifiable.
     *
     * @throws IllegalArgumentException if a token cannot stand in a header, which the message does not hold, or there
     *     is no time for a call
     */
    public GitHubSettings {
        tokens = List.copyOf(tokens);
        if (!tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            throw new IllegalArgumentException("a token must be printable ASCII without spaces");
        }
        if (!requestTimeout.isPositive()) {
            throw new IllegalArgumentException("requestTimeout must be positive, got " + requestTimeout);
        }
    }

    TransportSettings transport() {
        return new TransportSettings(api, requestTimeout, proxy.map(HttpProxy::toAddress), Secrets.of(tokens));
    }

    /** Leaves the tokens out, so that they never reach a log. */
    @Override
    public String toString() {
        return "GitHubSettings[api=%s, tokens=%s, callsPerHour=%s, requestTimeout=%s]"
                .formatted(api, tokens.size(), callsPerHour, requestTimeout);
    }
}
