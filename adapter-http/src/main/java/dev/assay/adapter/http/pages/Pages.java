package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.EntityTags;
import dev.assay.adapter.http.exchange.Rendered;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.report.ReportForms;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;

/** How documents are answered: their media types, policies and caching. */
final class Pages {

    static final String HTML = "text/html; charset=utf-8";
    static final String MARKDOWN = "text/markdown; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";
    static final String JSON = "application/json";
    static final String SVG = "image/svg+xml; charset=utf-8";

    /** A page takes its style, its script and its data from this server, and sends its forms there. */
    static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Asked for anew each time, and sent anew only if it has changed. */
    static final String CHECKED = "private, no-cache";

    /** A file brings its style along. */
    static final String FILE_POLICY = "default-src 'none'; style-src '" + ReportForms.fileStyleHash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String CARD_POLICY =
            "default-src 'none'; style-src '" + ReportForms.cardStyleHash() + "'; frame-ancestors 'none'";

    static final HeaderName RESOURCE_POLICY = HeaderNames.create("Cross-Origin-Resource-Policy");

    private Pages() {}

    /** Answers with a document, or says that the client has it already. */
    static Reply reply(Call call, Rendered document, String mediaType) {
        Reply reply = EntityTags.known(call.request().headers(), document.tag())
                ? Reply.empty(Status.NOT_MODIFIED_304)
                : Reply.of(Status.OK_200, mediaType, document.bytes());
        return reply.with(HeaderNames.ETAG, document.tag()).with(HeaderNames.CACHE_CONTROL, CHECKED);
    }

    /** Answers with a page. */
    static Reply page(Call call, Rendered document) {
        return reply(call, document, HTML).with(Reply.CONTENT_POLICY, PAGE_POLICY);
    }
}
