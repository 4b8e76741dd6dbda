package dev.assay.adapter.http;

import io.helidon.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page for people who open the server's address in a browser. */
final class HomePage {

    private static final String RESOURCE = "home.html";

    private final byte[] page = read();

    void addTo(Routes routes) {
        routes.get(
                "/",
                call -> Reply.of(Status.OK_200, "text/html; charset=utf-8", page)
                        .with(
                                Reply.CONTENT_POLICY,
                                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"));
    }

    private static byte[] read() {
        try (InputStream resource = HomePage.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + HomePage.class.getName());
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
    }
}
