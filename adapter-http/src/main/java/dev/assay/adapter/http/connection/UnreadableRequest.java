package dev.assay.adapter.http.connection;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Codings;
import dev.assay.adapter.http.exchange.Exchange;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.Problems;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.RequestId;
import dev.assay.adapter.http.observe.RequestRecorder;
import dev.assay.adapter.json.AssayJson;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers requests that never reach a route: malformed, over a limit, or of another version of HTTP. */
public final class UnreadableRequest implements DirectHandler {

    private static final Status HEADERS_TOO_LARGE_431 = Status.create(431, "Request Header Fields Too Large");
    private static final String HEADERS_TOO_LARGE = "size exceeded";
    private static final Pattern VERSION = Pattern.compile("HTTP/[0-9]+(\\.[0-9]+)?");
    private static final int NOT_SAID = -1;

    private final AssayJson json;
    private final AccessControl access;
    private final RequestRecorder recorder;
    private final Watchdog watchdog;

    public UnreadableRequest(AssayJson json, AccessControl access, RequestRecorder recorder, Watchdog watchdog) {
        this.json = json;
        this.access = access;
        this.recorder = recorder;
        this.watchdog = watchdog;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders responseHeaders,
            @Nullable String message) {
        watchdog.done();
        // Routes answer their own failures: what Helidon takes for its own is a first line or a header it cannot read.
        Status told = event == EventType.INTERNAL_ERROR ? Status.BAD_REQUEST_400 : status;
        return answer(request, event, refined(request, told, Optional.ofNullable(message)));
    }

    private TransportResponse answer(TransportRequest request, EventType event, Status status) {
        String path = pathOf(request);
        Exchange exchange = new Exchange(request.method(), path, request.headers(), access);
        Reply reply = problem(status).reply(json, exchange);
        recorder.record(exchange, status.code(), reply.body().length);
        TransportResponse.Builder answer = TransportResponse.builder()
                .status(reply.status())
                .keepAlive(event.keepAlive())
                .header(RequestId.HEADER, exchange.id())
                .entity(reply.body());
        reply.headers().forEach(answer::header);
        return answer.build();
    }

    /** Makes the answer to a request of which no more is known than what is wrong with it. */
    Reply reply(Status status) {
        Exchange exchange = Exchange.unread();
        Reply reply = problem(status).reply(json, exchange).with(RequestId.HEADER, exchange.id());
        recorder.record(exchange, status.code(), reply.body().length);
        return reply;
    }

    /** Helidon takes much for malformed that is not; of headers that are too large only its words tell. */
    private static Status refined(TransportRequest request, Status status, Optional<String> message) {
        if (message.filter(words -> words.contains(HEADERS_TOO_LARGE)).isPresent()) {
            return HEADERS_TOO_LARGE_431;
        }
        if (!status.equals(Status.BAD_REQUEST_400)) {
            return status;
        }
        // Helidon puts protocol and version together with a slash, also where it could not tell them apart.
        if (ofAnotherVersion(request.protocolVersion().replaceFirst("/$", ""))) {
            return Status.HTTP_VERSION_NOT_SUPPORTED_505;
        }
        return Codings.encoded(request.headers()) ? Status.UNSUPPORTED_MEDIA_TYPE_415 : status;
    }

    /** Tells whether a first line, or the end of it, names a version of HTTP that is not spoken here. */
    static boolean ofAnotherVersion(String line) {
        String version = line.substring(line.lastIndexOf(' ') + 1);
        return !version.equals("HTTP/1.1") && VERSION.matcher(version).matches();
    }

    public static Problem problem(Status status) {
        return switch (status.code()) {
            case 400 -> Problem.of(status, "The request is not well-formed HTTP.");
            case 413 -> Problem.of(status, "The body is larger than " + Call.MAX_BODY_BYTES + " bytes.");
            case 415 ->
                Problem.of(status, "The body must not be compressed: leave Content-Encoding out.")
                        .with(HeaderNames.ACCEPT_ENCODING, Codings.IDENTITY);
            case 414 -> Problem.of(status, "The address is too long.");
            case 431 -> Problem.of(status, "The headers are too large.");
            case 503 -> Problem.of(status, "Too many requests or connections at once; try again later.");
            case 505 -> Problem.of(status, "This server speaks HTTP/1.1.");
            case 500 -> Problems.internal();
            default -> Problem.of(status, status.reasonPhrase() + ".");
        };
    }

    private static String pathOf(TransportRequest request) {
        int query = request.path().indexOf('?');
        String path = query == NOT_SAID ? request.path() : request.path().substring(0, query);
        return path.isEmpty() ? "/" : path;
    }
}
