package dev.assay.adapter.github;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;

/** What every request to GitHub carries. */
final class Requests {

    private static final String API_VERSION = "2022-11-28";

    private final Optional<String> token;

    Requests(GitHubSettings settings) {
        this.token = settings.tokens().stream().findFirst();
    }

    HttpRequest.Builder to(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/vnd.github+json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Assay")
                .header("X-GitHub-Api-Version", API_VERSION);
        if (address.getScheme().equals("http")) {
            // Without TLS there is no negotiation, and an upgrade of a POST confuses some servers.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }
}
