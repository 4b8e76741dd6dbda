package dev.assay.adapter.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a request, so that an answer and the log can be brought together. */
final class RequestId {

    static final HeaderName HEADER = HeaderNames.create("X-Request-ID");

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Returns the caller's id if it can do no harm in a log, else a fresh one. */
    static String of(Headers headers) {
        return headers.first(HEADER).filter(id -> SANE.matcher(id).matches()).orElseGet(RequestId::fresh);
    }

    /** Returns a new id. */
    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
