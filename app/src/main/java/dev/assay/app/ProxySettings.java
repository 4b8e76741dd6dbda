package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.text.WebAddress;
import dev.assay.adapter.github.HttpProxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which proxy leads to a server, as {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} say. */
final class ProxySettings {

    private static final int USUAL_PORT = 80;
    private static final int MOST_NAMED = 3;

    private ProxySettings() {}

    /**
     * Returns the proxy on the way to a server; empty for none. The lower case names go before the others.
     *
     * @throws LaunchException if a variable makes no sense; the message never holds a user or password
     */
    static Optional<HttpProxy> to(URI server, Environment environment) {
        Optional<String> https = spelling(environment, "HTTPS_PROXY");
        Optional<String> http = spelling(environment, "HTTP_PROXY");
        Optional<String> used = server.getScheme().equalsIgnoreCase("https") ? https : http;
        Optional<String> exceptions = spelling(environment, "NO_PROXY").flatMap(environment::text);
        boolean direct =
                exceptions.filter(list -> ProxyExceptions.hold(list, server)).isPresent();
        return direct || ProxyExceptions.loopback(server)
                ? Optional.empty()
                : used.map(variable -> proxy(environment, variable));
    }

    /** Returns the spelling of a name that is set. */
    private static Optional<String> spelling(Environment environment, String name) {
        // All are asked for, so that all are known names.
        return Stream.of(name.toLowerCase(Locale.ROOT), name)
                .filter(spelling -> environment.text(spelling).isPresent())
                .toList()
                .stream()
                .findFirst();
    }

    private static HttpProxy proxy(Environment environment, String name) {
        String text = environment.text(name).orElseThrow();
        return parsed(text.contains("://") ? text : "http://" + text)
                .orElseThrow(() ->
                        LaunchException.badSetting(("%s is \"%s\"; expected something like http://proxy.example:3128 or"
                                        + " http://USER:PASSWORD@HOST:PORT, with a port from 1 to 65535 and nothing behind it")
                                .formatted(environment.label(name), WebAddress.shown(text))));
    }

    /** Returns a sentence on what in {@code NO_PROXY} names no server; empty if nothing does, or there is no proxy. */
    static Optional<String> notice(Environment environment) {
        boolean proxied = spelling(environment, "HTTPS_PROXY").isPresent()
                || spelling(environment, "HTTP_PROXY").isPresent();
        Optional<String> exceptions = proxied ? spelling(environment, "NO_PROXY") : Optional.empty();
        return exceptions.flatMap(name -> notice(
                environment.label(name),
                ProxyExceptions.senseless(environment.text(name).orElseThrow())));
    }

    private static Optional<String> notice(String label, List<String> senseless) {
        if (senseless.isEmpty()) {
            return Optional.empty();
        }
        String some = senseless.stream()
                .limit(MOST_NAMED)
                .map(entry -> "\"" + WebAddress.shown(entry) + "\"")
                .collect(Collectors.joining(", "));
        String more = senseless.size() > MOST_NAMED ? " and " + (senseless.size() - MOST_NAMED) + " more" : "";
        return Optional.of(label + " names no server with " + some + more
                + ", which changes nothing; expected hosts, domains, addresses or blocks such as 10.0.0.0/8, each"
                + " perhaps with a port, or *");
    }

    private static Optional<HttpProxy> parsed(String text) {
        try {
            URI uri = new URI(text);
            String path = Optional.ofNullable(uri.getRawPath()).orElse("");
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && path.matches("/?");
            if (!plain
                    || uri.getHost() == null
                    || !"http".equalsIgnoreCase(uri.getScheme())
                    || !WebAddress.portFits(uri)) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            String host = uri.getHost().replaceAll("[\\[\\]]", "");
            return Optional.of(new HttpProxy(host, port, login(uri)));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> login(URI uri) {
        return Optional.ofNullable(uri.getRawUserInfo())
                // A plus sign stands for itself here.
                .map(raw -> URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(login -> login.contains(":") ? login : login + ":");
    }
}
