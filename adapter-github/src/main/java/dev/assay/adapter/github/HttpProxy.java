package dev.assay.adapter.github;

import dev.assay.adapter.github.wire.ProxyAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A proxy that leads to GitHub. The JDK shows a user and password to a proxy on the way to {@code https} only if its
 * property {@code jdk.http.auth.tunneling.disabledSchemes} does not name Basic, which it does by itself.
 *
 * @param host its name or address, IPv6 without brackets
 * @param port where it listens
 * @param login {@code user:password} that it is shown; a secret
 */
public record HttpProxy(String host, int port, Optional<String> login) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return toAddress().toString();
    }

    ProxyAddress toAddress() {
        return new ProxyAddress(host, port, authorization());
    }

    /** Returns the header that shows the login. */
    private Optional<String> authorization() {
        return login.map(
                secret -> "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
