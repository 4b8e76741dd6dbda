package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.EntityTags;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.follow.EndedBody;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import java.util.Arrays;
import java.util.List;

/** Answers with what never changes: not at all to a client that has it, and compressed to one that takes it so. */
final class ConditionalReply {

    private static final String GZIP = "gzip";
    private static final HeaderName ACCEPT_ENCODING = HeaderNames.ACCEPT_ENCODING;
    private static final Header REVALIDATED = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "private, no-cache");
    private static final Header VARIES = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

    private ConditionalReply() {}

    static Reply of(Call call, EndedBody body) {
        Headers headers = call.request().headers();
        boolean packed = takesGzip(headers);
        // Both codings of a body are the same to a client that asks whether it has changed.
        Reply reply =
                EntityTags.known(headers, body.jsonTag().get(), body.gzipTag().get())
                        ? Reply.empty(Status.NOT_MODIFIED_304)
                        : Reply.json(Status.OK_200, packed ? body.gzip() : body.json());
        if (packed && !reply.status().equals(Status.NOT_MODIFIED_304)) {
            reply.with(HeaderNames.CONTENT_ENCODING, GZIP);
        }
        // A browser that keeps the answer asks each time whether it is still valid: the task may have expired.
        return reply.with(REVALIDATED)
                .with(packed ? body.gzipTag() : body.jsonTag())
                .with(VARIES);
    }

    private static boolean takesGzip(Headers headers) {
        if (!headers.contains(ACCEPT_ENCODING)) {
            return false;
        }
        return headers.all(ACCEPT_ENCODING, List::of).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(coding -> coding.replaceAll("\\s", ""))
                .anyMatch(coding -> coding.equalsIgnoreCase(GZIP)
                        || (coding.regionMatches(true, 0, GZIP + ";q=", 0, GZIP.length() + 3)
                                && !coding.matches("(?i)gzip;q=0(\\.0*)?")));
    }
}
