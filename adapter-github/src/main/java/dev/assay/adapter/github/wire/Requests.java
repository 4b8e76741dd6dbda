package dev.assay.adapter.github.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What every request to GitHub carries. */
public final class Requests {

    private static final String VERSION = "2026-03-10";

    /** Servers of the older kind know only this one. */
    private static final String OLDER_VERSION = "2022-11-28";

    private final Optional<String> proxyAuthorization;
    private final AtomicReference<String> version = new AtomicReference<>(VERSION);

    /** @param proxyAuthorization what a proxy on the way is shown; the JDK keeps it from GitHub */
    public Requests(Optional<String> proxyAuthorization) {
        this.proxyAuthorization = proxyAuthorization;
    }

    public HttpRequest.Builder to(URI address, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/vnd.github+json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Assay")
                .header("X-GitHub-Api-Version", version.get());
        if (address.getScheme().equals("http")) {
            // Without TLS there is no negotiation, and an upgrade of a POST confuses some servers.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        proxyAuthorization.ifPresent(login -> request.header("Proxy-Authorization", login));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    /** Asks for the older version from now on; tells whether that makes a difference. */
    public boolean fallBack() {
        return !version.getAndSet(OLDER_VERSION).equals(OLDER_VERSION);
    }
}
