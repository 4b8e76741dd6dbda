package dev.assay.adapter.github.wire;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Says in words why there is no connection to GitHub, and what to do about it.
 *
 * @param api base address of GitHub
 * @param proxy on the way
 * @param patience the longest time for a connection
 */
public record ConnectionFailures(URI api, Optional<ProxyAddress> proxy, Duration patience) {

    private static final int MOST_CAUSES = 20;

    /**
     * With a pause of 0.4 s at most: a person who mistyped an address learns of it within seconds, on a slow machine
     * too, where each further attempt takes its own time.
     */
    private static final int ATTEMPTS = 2;

    /** Each takes as long as the time-out. */
    private static final int SLOW_ATTEMPTS = 2;

    /** Returns why no connection came about; empty if one did, and the call failed later. */
    public Optional<CallFailure.Unreachable> of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
        if (has(causes, UnresolvedAddressException.class) || has(causes, UnknownHostException.class)) {
            return Optional.of(failure("the name " + host() + " was not found", checkAddress(), ATTEMPTS));
        }
        if (has(causes, HttpConnectTimeoutException.class)) {
            return Optional.of(failure(
                    "timed out, as %s did not take a connection within %s s".formatted(peer(), patience.toSeconds()),
                    checkAddress(),
                    SLOW_ATTEMPTS));
        }
        if (has(causes, SSLException.class)) {
            return Optional.of(insecure(causes));
        }
        Optional<String> tunnel = said(causes, "Tunnel failed, got: ");
        if (tunnel.isPresent()) {
            return Optional.of(failure(
                    "%s answered %s instead of leading there".formatted(peer(), tunnel.get()),
                    "Check HTTPS_PROXY, or name the host in NO_PROXY",
                    1));
        }
        return causes.stream()
                .filter(ConnectException.class::isInstance)
                .findFirst()
                .map(cause -> failure(peer() + refusal(cause), checkAddress(), ATTEMPTS));
    }

    /** Returns what it means that a proxy asks who calls. */
    public CallFailure.Unreachable strangerToProxy() {
        return failure(
                peer() + " asks for a user and password", "Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT", 1);
    }

    private CallFailure.Unreachable insecure(List<Throwable> causes) {
        Optional<String> plain = said(causes, "nrecognized SSL message");
        if (plain.isPresent()) {
            return failure(peer() + " does not speak TLS", "Check whether the address begins with http://", 1);
        }
        if (has(causes, CertificateExpiredException.class)) {
            return failure("its certificate has expired", "Check the clock of this machine, and the server", 1);
        }
        Optional<String> otherName = said(causes, "No subject alternative").or(() -> said(causes, "No name matching"));
        if (otherName.isPresent()) {
            return failure("its certificate is that of another name", "Check GITHUB_API_URL", 1);
        }
        if (has(causes, CertPathBuilderException.class) || has(causes, CertificateException.class)) {
            return failure(
                    "its certificate is not trusted: no known authority has signed it",
                    "Name a trust store that holds the authority:" + " ASSAY_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE",
                    1);
        }
        return failure(
                "TLS failed (" + words(causes.getLast()) + ")", "Check GITHUB_API_URL and HTTPS_PROXY", ATTEMPTS);
    }

    private CallFailure.Unreachable failure(String reason, String remedy, int attempts) {
        return new CallFailure.Unreachable(
                "GitHub at %s could not be reached: %s".formatted(api, reason), remedy, attempts);
    }

    private String checkAddress() {
        return proxy.isPresent()
                ? "Check HTTPS_PROXY and NO_PROXY"
                : "Check the network and GITHUB_API_URL, or set HTTPS_PROXY if only a proxy leads there";
    }

    private String host() {
        return proxy.map(ProxyAddress::host).orElse(api.getHost());
    }

    private String peer() {
        String port = api.getPort() < 0 ? "" : ":" + api.getPort();
        return proxy.map(way -> "the proxy " + way).orElse(api.getHost() + port);
    }

    /** The JDK names other reasons than a refusal in words, such as "No route to host". */
    private static String refusal(Throwable cause) {
        String words = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return words.isBlank() || words.contains("refused")
                ? " refused the connection"
                : " takes no connection (" + words + ")";
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    /** Returns what the first message that begins so says behind it. */
    private static Optional<String> said(List<Throwable> causes, String start) {
        return causes.stream()
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
                .filter(message -> message.contains(start))
                .map(message -> message.substring(message.indexOf(start) + start.length()))
                .findFirst();
    }

    private static String words(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }
}
