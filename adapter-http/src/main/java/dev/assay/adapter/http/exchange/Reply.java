package dev.assay.adapter.http.exchange;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a client is sent. Belongs to one request. */
public final class Reply {

    public static final String CLOSE = "close";

    public static final HeaderName CONTENT_POLICY = HeaderNames.create("Content-Security-Policy");

    /** With every answer; written once, because they are with every answer. */
    private static final List<Header> USUAL = List.of(
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached(CONTENT_POLICY, "default-src 'none'; frame-ancestors 'none'"));

    /** Those above, and what an answer usually adds. */
    private static final int MOST_HEADERS = 14;

    /** Bytes of a body that are sent together with the headers, where the body is not sent as a whole. */
    private static final int FIRST_PART = 4096;

    /** From so many bytes on, copying them costs more than writing to the client twice. */
    private static final int LARGE = 16 * 1024;

    private final Status status;
    private final byte[] body;
    private final Optional<Stream> stream;

    /** One of a name. There are so few that looking through them takes less than a map would. */
    private final List<Header> headers = new ArrayList<>(MOST_HEADERS);

    /** Writes a body that has no end yet. */
    @FunctionalInterface
    public interface Stream {

        /**
         * Writes it.
         *
         * @throws UncheckedIOException if the client is gone
         */
        void write(OutputStream out);
    }

    private Reply(Status status, byte[] body, Optional<Stream> stream) {
        this.status = status;
        this.body = body;
        this.stream = stream;
        headers.addAll(USUAL);
    }

    public static Reply of(Status status, String contentType, byte[] body) {
        return new Reply(status, body, Optional.empty()).with(HeaderNames.CONTENT_TYPE, contentType);
    }

    public static Reply json(Status status, byte[] body) {
        return new Reply(status, body, Optional.empty()).with(HeaderValues.CONTENT_TYPE_JSON);
    }

    public static Reply empty(Status status) {
        return new Reply(status, new byte[0], Optional.empty());
    }

    /** Makes an answer that goes on until its writer returns. */
    public static Reply stream(String contentType, Stream stream) {
        return new Reply(Status.OK_200, new byte[0], Optional.of(stream)).with(HeaderNames.CONTENT_TYPE, contentType);
    }

    /** Returns a time as headers tell it: in whole seconds, rounded up, so that no client comes back too early. */
    public static long wholeSeconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }

    public boolean streams() {
        return stream.isPresent();
    }

    public Reply with(HeaderName name, String value) {
        return with(HeaderValues.create(name, value));
    }

    /** Adds a header that is written once for many answers. */
    public Reply with(Header header) {
        int place = place(header.headerName());
        if (place < 0) {
            headers.add(header);
        } else {
            headers.set(place, header);
        }
        return this;
    }

    private int place(HeaderName name) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).headerName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Tells whether nothing that the client sent after this can be trusted to be a request. */
    public boolean closes() {
        return place(HeaderNames.CONNECTION) >= 0;
    }

    public Status status() {
        return status;
    }

    public Collection<Header> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    /** Sends this; the answer to HEAD has all the headers and no body. */
    public void send(ServerResponse response, Method method) {
        response.status(status);
        headers.forEach(response::header);
        if (stream.isPresent() && !method.equals(Method.HEAD)) {
            write(response, stream.get());
        } else if (method.equals(Method.HEAD)) {
            if (stream.isEmpty()) {
                response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
            }
            response.send();
        } else if (body.length < LARGE) {
            response.send(body);
        } else {
            sendInParts(response);
        }
    }

    /**
     * Helidon copies a body that it is handed as a whole, once behind the headers and once more where these take more
     * than 256 bytes, as ours do. Of a stream it copies only what it sends together with the headers.
     */
    private void sendInParts(ServerResponse response) {
        response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
        OutputStream out = response.outputStream();
        try {
            out.write(body, 0, FIRST_PART);
            out.write(body, FIRST_PART, body.length - FIRST_PART);
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("the answer could not be sent", broken);
        }
    }

    /** A stream has no length, and a client that leaves is none of our business. */
    private static void write(ServerResponse response, Stream stream) {
        try (OutputStream out = response.outputStream()) {
            stream.write(out);
        } catch (IOException | UncheckedIOException gone) {
            throw new CloseConnectionException("the client is gone", gone);
        }
    }
}
