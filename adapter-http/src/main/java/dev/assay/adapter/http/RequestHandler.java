package dev.assay.adapter.http;

import dev.assay.adapter.http.connection.UnreadableRequest;
import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Codings;
import dev.assay.adapter.http.exchange.Exchange;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Problems;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.RequestId;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.http.observe.RequestRecorder;
import dev.assay.adapter.json.AssayJson;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Answers every request, and turns every failure into a problem: the one place that does. */
final class RequestHandler implements Handler {

    private static final System.Logger LOG = System.getLogger(RequestHandler.class.getName());

    private final Routes routes;
    private final AssayJson json;
    private final AccessControl access;
    private final RequestRecorder recorder;
    private final Watchdog watchdog;
    private final BooleanSupplier leaving;

    /**
     * How connections end.
     *
     * @param watchdog ends those of slow clients
     * @param leaving whether clients should come back to another server with their next request
     */
    record Connections(Watchdog watchdog, BooleanSupplier leaving) {}

    RequestHandler(
            Routes routes, AssayJson json, AccessControl access, RequestRecorder recorder, Connections connections) {
        this.routes = routes;
        this.json = json;
        this.access = access;
        this.recorder = recorder;
        this.watchdog = connections.watchdog();
        this.leaving = connections.leaving();
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Exchange exchange = new Exchange(request, access);
        response.header(RequestId.HEADER, exchange.id());
        Reply reply = answer(exchange, request);
        access.cors().headers(request.headers()).forEach(reply::with);
        boolean last = reply.closes() || isLast(request) || leaving.getAsBoolean();
        if (last) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        if (reply.streams()) {
            exchange.streams();
        }
        try {
            send(reply, request, response);
        } catch (RequestException | CloseConnectionException | UncheckedIOException connection) {
            throw connection;
        } catch (RuntimeException unsent) {
            LOG.log(Level.ERROR, () -> "the answer to request " + exchange.id() + " could not be sent", unsent);
            throw new CloseConnectionException("the answer could not be sent", unsent);
        } finally {
            recorder.record(exchange, reply.status().code(), response.bytesWritten());
        }
        if (last) {
            watchdog.over(() -> commit(response));
            hangUp(request, reply.closes() || holdsBodyBack(request));
        }
    }

    /** A client who does not take the answer must not hold its connection for ever; a stream sees to that itself. */
    private void send(Reply reply, ServerRequest request, ServerResponse response) {
        Runnable sending = () -> reply.send(response, request.prologue().method());
        if (reply.streams()) {
            sending.run();
        } else {
            watchdog.over(reply.body().length, sending);
        }
    }

    private Reply answer(Exchange exchange, ServerRequest request) {
        try {
            return routed(exchange, request);
        } catch (RequestException | CloseConnectionException connection) {
            throw connection;
        } catch (InterruptedException | RuntimeException failure) {
            // An interrupt means that the server closes. The flag stays clear, or the answer could not be written.
            Problem problem = Problems.of(failure);
            if (needsOperator(failure, problem)) {
                LOG.log(Level.ERROR, () -> "request " + exchange.id() + " failed: " + problem.detail(), failure);
            }
            return problem.reply(json, exchange);
        }
    }

    private Reply routed(Exchange exchange, ServerRequest request) throws InterruptedException {
        Headers headers = request.headers();
        exchange.from(access.guest(request.remotePeer(), headers));
        check(request);
        Routes.Match match = routes.match(request);
        exchange.routed(match.pattern());
        if (!forAnyHost(match.pattern())
                && !access.isMeant(request.prologue().uriPath().rawPath(), headers)) {
            throw AccessControl.misdirected();
        }
        if (request.prologue().method().text().equals(Routes.OPTIONS)) {
            String allowed = match.route().allow();
            Reply reply = Reply.empty(Status.NO_CONTENT_204).with(HeaderNames.ALLOW, allowed);
            access.cors().preflight(headers, allowed).forEach(reply::with);
            return reply;
        }
        if (access.asksForKeys() && locked(match.pattern())) {
            exchange.from(access.client(request.remotePeer(), headers));
        }
        return Routes.answer(match, new Call(request, match.parameters(), exchange.client()));
    }

    /** Refuses what Helidon would refuse, too, were it not for its own reading of Host. */
    private void check(ServerRequest request) {
        List<String> hosts = request.headers().all(HeaderNames.HOST, List::of);
        if (hosts.size() != 1 || !access.wellFormed(hosts.getFirst().strip())) {
            throw refusal(Status.BAD_REQUEST_400);
        }
        if (request.content().hasEntity() && Codings.encoded(request.headers())) {
            throw refusal(Status.UNSUPPORTED_MEDIA_TYPE_415);
        }
    }

    private static ProblemException refusal(Status status) {
        return new ProblemException(UnreadableRequest.problem(status).with(HeaderNames.CONNECTION, Reply.CLOSE));
    }

    /** What watches a server may know it by any name, and learns nothing of people. */
    private static boolean forAnyHost(String pattern) {
        return pattern.startsWith("/health") || pattern.equals("/metrics");
    }

    /** Tells whether a path asks for a key, if any are set. */
    private static boolean locked(String pattern) {
        return pattern.startsWith("/api/") || pattern.equals("/metrics");
    }

    /**
     * A store that is away was reported when the connection was lost, so a request that fails for it is not reported
     * again.
     */
    private static boolean needsOperator(Exception failure, Problem problem) {
        return !(failure instanceof ProblemException) && problem.status().equals(Status.INTERNAL_SERVER_ERROR_500);
    }

    /** What is left of a body would be taken for a request, and Helidon would wait for its end without a limit. */
    private static boolean leftUnread(ServerRequest request) {
        return request.content().hasEntity() && !request.content().consumed();
    }

    private static boolean isLast(ServerRequest request) {
        Headers headers = request.headers();
        return (headers.contains(HeaderNames.CONNECTION) && headers.containsToken(HeaderValues.CONNECTION_CLOSE))
                || holdsBodyBack(request)
                || leftUnread(request);
    }

    /** Tells whether the client still waits for leave to send the body, which an early answer never gives. */
    private static boolean holdsBodyBack(ServerRequest request) {
        return request.headers().contains(HeaderNames.EXPECT)
                && request.headers().containsToken(HeaderValues.EXPECT_100)
                && !request.content().consumed();
    }

    /** Helidon writes the end of a stream after the routes only, which it would not come to. */
    private static void commit(ServerResponse response) {
        if (response instanceof RoutingResponse routed) {
            routed.commit();
        }
    }

    /**
     * Closes the connection. Helidon itself would go on reading, and take what is left of a body for a request. A body
     * is read to its bounded end first, if it has one, or the client's system might drop the answer.
     */
    private void hangUp(ServerRequest request, boolean atOnce) {
        CloseConnectionException end = new CloseConnectionException("the last answer of this connection was sent");
        if (leftUnread(request) && !atOnce) {
            try {
                watchdog.over(request.content()::consume);
            } catch (RuntimeException brokenOff) {
                end.addSuppressed(brokenOff);
            }
        }
        throw end;
    }
}
