package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.json.AssayJson;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.function.Supplier;

/** Describes the server to programs, and shows the description to people. All that the page needs comes from here. */
public final class DocsRoutes {

    private static final String UTF_8 = "; charset=utf-8";
    private static final String SCRIPT = "text/javascript" + UTF_8;

    /** Swagger UI styles its elements itself, and draws small pictures that lie in its style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final AssayJson json;

    public DocsRoutes(AssayJson json) {
        this.json = json;
    }

    public void addTo(Routes routes) {
        OnDemand document = new OnDemand(() -> OpenApi.document(json));
        byte[] page = Bundled.file("docs.html");
        routes.get("/openapi.json", call -> Reply.json(Status.OK_200, document.body()))
                .get(
                        "/docs",
                        call -> Reply.of(Status.OK_200, "text/html" + UTF_8, page)
                                .with(Reply.CONTENT_POLICY, POLICY));
        part(routes, "/docs/start.js", SCRIPT, () -> Bundled.file("docs.js"));
        part(routes, "/docs/swagger-ui-bundle.js", SCRIPT, () -> Bundled.swaggerUi("swagger-ui-bundle.js"));
        part(routes, "/docs/swagger-ui.css", "text/css" + UTF_8, () -> Bundled.swaggerUi("swagger-ui.css"));
    }

    private static void part(Routes routes, String path, String mediaType, Supplier<byte[]> content) {
        OnDemand kept = new OnDemand(content);
        routes.get(
                path,
                call -> Reply.of(Status.OK_200, mediaType, kept.body())
                        .with(HeaderNames.CACHE_CONTROL, "public, max-age=86400"));
    }
}
