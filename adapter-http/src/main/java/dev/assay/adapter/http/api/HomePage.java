package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import io.helidon.http.Status;

/** The page for people who open the server's address in a browser. */
public final class HomePage {

    private final byte[] page = Bundled.file("home.html");

    public void addTo(Routes routes) {
        routes.get(
                "/",
                call -> Reply.of(Status.OK_200, "text/html; charset=utf-8", page)
                        .with(
                                Reply.CONTENT_POLICY,
                                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                                        + " frame-ancestors 'none'"));
    }
}
