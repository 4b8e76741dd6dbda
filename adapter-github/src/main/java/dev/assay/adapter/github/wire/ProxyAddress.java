package dev.assay.adapter.github.wire;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Optional;

/**
 * Where a proxy is, and what it is shown.
 *
 * @param host its name or address, IPv6 without brackets
 * @param port where it listens
 * @param authorization the header that shows it a user and password; a secret
 */
public record ProxyAddress(String host, int port, Optional<String> authorization) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    ProxySelector selector() {
        // Resolved with each connection, as the address may change.
        return ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
    }
}
