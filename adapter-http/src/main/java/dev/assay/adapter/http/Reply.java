package dev.assay.adapter.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client is sent. Belongs to one request. */
final class Reply {

    static final String CLOSE = "close";

    private static final HeaderName CONTENT_TYPE_OPTIONS = HeaderNames.create("X-Content-Type-Options");

    private final Status status;
    private final byte[] body;
    private final Map<HeaderName, String> headers = new LinkedHashMap<>();

    private Reply(Status status, byte[] body) {
        this.status = status;
        this.body = body;
        headers.put(HeaderNames.CACHE_CONTROL, "no-store");
        headers.put(CONTENT_TYPE_OPTIONS, "nosniff");
    }

    static Reply of(Status status, String contentType, byte[] body) {
        return new Reply(status, body).with(HeaderNames.CONTENT_TYPE, contentType);
    }

    static Reply json(Status status, byte[] body) {
        return of(status, "application/json", body);
    }

    static Reply empty(Status status) {
        return new Reply(status, new byte[0]);
    }

    Reply with(HeaderName name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Tells whether nothing that the client sent after this can be trusted to be a request. */
    boolean closes() {
        return headers.containsKey(HeaderNames.CONNECTION);
    }

    Status status() {
        return status;
    }

    Map<HeaderName, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Sends this; the answer to HEAD has all the headers and no body. */
    void send(ServerResponse response, Method method) {
        response.status(status);
        headers.forEach(response::header);
        if (method.equals(Method.HEAD)) {
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
            response.send();
        } else {
            response.send(body);
        }
    }
}
