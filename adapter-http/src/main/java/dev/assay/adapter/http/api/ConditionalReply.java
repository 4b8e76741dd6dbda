package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.EntityTags;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.follow.EndedBody;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import java.util.Arrays;
import java.util.List;

/** Answers with what never changes: not at all to a client that has it, and compressed to one that takes it so. */
final class ConditionalReply {

    private static final String GZIP = "gzip";
    private static final HeaderName ACCEPT_ENCODING = HeaderNames.ACCEPT_ENCODING;

    private ConditionalReply() {}

    static Reply of(Call call, EndedBody body) {
        Headers headers = call.request().headers();
        boolean packed = takesGzip(headers);
        String plain = "\"" + body.tag() + "\"";
        String zipped = "\"" + body.tag() + "-" + GZIP + "\"";
        // Both codings of a body are the same to a client that asks whether it has changed.
        Reply reply = EntityTags.known(headers, plain, zipped)
                ? Reply.empty(Status.NOT_MODIFIED_304)
                : Reply.json(Status.OK_200, packed ? body.gzip() : body.json());
        if (packed && !reply.status().equals(Status.NOT_MODIFIED_304)) {
            reply.with(HeaderNames.CONTENT_ENCODING, GZIP);
        }
        // A browser that keeps the answer asks each time whether it is still valid: the task may have expired.
        return reply.with(HeaderNames.CACHE_CONTROL, "private, no-cache")
                .with(HeaderNames.ETAG, packed ? zipped : plain)
                .with(HeaderNames.VARY, "Accept-Encoding");
    }

    private static boolean takesGzip(Headers headers) {
        return headers.all(ACCEPT_ENCODING, List::of).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(coding -> coding.replaceAll("\\s", ""))
                .anyMatch(coding -> coding.equalsIgnoreCase(GZIP)
                        || (coding.regionMatches(true, 0, GZIP + ";q=", 0, GZIP.length() + 3)
                                && !coding.matches("(?i)gzip;q=0(\\.0*)?")));
    }
}
