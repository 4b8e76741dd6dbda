package dev.assay.adapter.github;

import dev.assay.adapter.github.wire.TransportSettings;
import dev.assay.domain.secret.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where GitHub is and how to ask it. Start from {@link #ofToken}, {@link #ANONYMOUS} or {@link #ofSimulator}, and
 * change what is to differ.
 *
 * @param api base address of the REST API: {@code https://api.github.com}, {@code https://HOST/api/v3}, or a test
 *     server
 * @param tokens who asks; empty for anonymous calls
 * @param callsPerHour the most calls that are made per token and hour
 * @param requestTimeout the longest time for one call, its body included
 * @param proxy on the way to it; empty for that of the JDK's own properties, which usually is none
 * @param simulated its people are inventions, which every report on them says
 */
public record GitHubSettings(
        URI api,
        List<String> tokens,
        int callsPerHour,
        Duration requestTimeout,
        Optional<HttpProxy> proxy,
        boolean simulated) {

    /** GitHub's public API. */
    public static final URI PUBLIC_API = URI.create("https://api.github.com");

    /** The longest that a call may take by default: GitHub itself gives up after ten seconds. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

    /** What GitHub grants a token in an hour, and so the most that are made by default. */
    public static final int CALLS_PER_HOUR = 5000;

    /** GitHub's public API without a token: 60 calls an hour, and less to be seen. */
    public static final GitHubSettings ANONYMOUS =
            new GitHubSettings(PUBLIC_API, List.of(), CALLS_PER_HOUR, REQUEST_TIMEOUT);

    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private static final String NO_TOKEN = "a token is needed; GitHubSettings.ANONYMOUS asks GitHub without one, got ";

    /** Sets no proxy. */
    public GitHubSettings(URI api, List<String> tokens, int callsPerHour, Duration requestTimeout) {
        this(api, tokens, callsPerHour, requestTimeout, Optional.empty(), false);
    }

    /**
     * Makes the list unmodifiable.
     *
     * @throws IllegalArgumentException if a token cannot stand in a header, which the message does not hold, the
     *     address is not that of a server, or there are no calls or no time for them
     */
    public GitHubSettings {
        if (tokens.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(NO_TOKEN + "null");
        }
        tokens = List.copyOf(tokens);
        if (tokens.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(NO_TOKEN + "an empty one");
        }
        if (!tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            throw new IllegalArgumentException("a token must be printable ASCII without spaces");
        }
        if (!addressesAServer(api)) {
            // Without the address: somebody may have put a password into it.
            throw new IllegalArgumentException(
                    "api must be an absolute address without user, query and fragment, such as " + PUBLIC_API
                            + " or https://github.example.com/api/v3");
        }
        if (callsPerHour < 1) {
            throw new IllegalArgumentException("callsPerHour must be at least 1, got " + callsPerHour);
        }
        if (!requestTimeout.isPositive()) {
            throw new IllegalArgumentException("requestTimeout must be positive, got " + requestTimeout);
        }
    }

    private static boolean addressesAServer(URI api) {
        boolean bare = api.getRawUserInfo() == null && api.getRawQuery() == null && api.getRawFragment() == null;
        return bare
                && api.getHost() != null
                && ("https".equalsIgnoreCase(api.getScheme()) || "http".equalsIgnoreCase(api.getScheme()));
    }

    /**
     * Returns settings for GitHub's public API with one token.
     *
     * @throws IllegalArgumentException if there is none, or it cannot be one
     */
    public static GitHubSettings ofToken(String token) {
        return ANONYMOUS.withTokens(token);
    }

    /**
     * Returns settings for a simulated GitHub, whose people are inventions.
     *
     * @param api where it listens
     */
    public static GitHubSettings ofSimulator(URI api) {
        return new GitHubSettings(api, List.of("demo"), CALLS_PER_HOUR, REQUEST_TIMEOUT, Optional.empty(), true);
    }

    /** Returns the same settings for another server, for instance a GitHub Enterprise of one's own. */
    public GitHubSettings withApi(URI other) {
        return new GitHubSettings(other, tokens, callsPerHour, requestTimeout, proxy, simulated);
    }

    /** Returns the same settings with other tokens; none for anonymous calls. */
    public GitHubSettings withTokens(String... others) {
        return withTokens(Arrays.asList(others));
    }

    /** Returns the same settings with other tokens; none for anonymous calls. */
    public GitHubSettings withTokens(List<String> others) {
        return new GitHubSettings(api, others, callsPerHour, requestTimeout, proxy, simulated);
    }

    /** Returns the same settings with another bound of calls for each token. */
    public GitHubSettings withCallsPerHour(int other) {
        return new GitHubSettings(api, tokens, other, requestTimeout, proxy, simulated);
    }

    /** Returns the same settings with another time for a call. */
    public GitHubSettings withRequestTimeout(Duration other) {
        return new GitHubSettings(api, tokens, callsPerHour, other, proxy, simulated);
    }

    /** Returns the same settings with another way; empty for that of the JDK's own properties. */
    public GitHubSettings withProxy(Optional<HttpProxy> other) {
        return new GitHubSettings(api, tokens, callsPerHour, requestTimeout, other, simulated);
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
