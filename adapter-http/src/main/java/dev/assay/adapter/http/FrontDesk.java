package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;

/** Takes every request, has it answered, and turns what goes wrong into a problem: the one place that does. */
final class FrontDesk implements Handler {

    private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());

    private final Routes routes;
    private final AssayJson json;

    FrontDesk(Routes routes, AssayJson json) {
        this.routes = routes;
        this.json = json;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String id = RequestId.of(request.headers());
        response.header(RequestId.HEADER, id);
        Reply reply = answer(request, id);
        boolean last = reply.closes() || isLast(request);
        if (last) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        reply.send(response, request.prologue().method());
        if (last) {
            hangUp(request, reply.closes() || holdsBodyBack(request));
        }
    }

    private Reply answer(ServerRequest request, String id) {
        try {
            return routes.answer(request);
        } catch (RequestException | CloseConnectionException connection) {
            throw connection;
        } catch (InterruptedException | RuntimeException failure) {
            // An interrupt means that the server closes. The flag stays clear, or the answer could not be written.
            Problem problem = Problems.of(failure);
            if (needsOperator(failure, problem)) {
                LOG.log(Level.ERROR, () -> "request " + id + " failed: " + problem.detail(), failure);
            }
            return problem.reply(json, request.prologue().uriPath().rawPath());
        }
    }

    /** A store that is away has been told of by whoever lost it: not once more with every request. */
    private static boolean needsOperator(Exception failure, Problem problem) {
        return !(failure instanceof ProblemException) && problem.status().equals(Status.INTERNAL_SERVER_ERROR_500);
    }

    private static boolean isLast(ServerRequest request) {
        return request.headers().containsToken(HeaderValues.CONNECTION_CLOSE) || holdsBodyBack(request);
    }

    /** Tells whether the client still waits for leave to send the body, which an early answer never gives. */
    private static boolean holdsBodyBack(ServerRequest request) {
        return request.headers().containsToken(HeaderValues.EXPECT_100)
                && !request.content().consumed();
    }

    /**
     * Closes the connection. Helidon itself would go on reading, and take what is left of a body for a request. A body
     * is read to its bounded end first, if it has one, or the client's system might drop the answer.
     */
    private static void hangUp(ServerRequest request, boolean atOnce) {
        CloseConnectionException end = new CloseConnectionException("the last answer of this connection was sent");
        if (request.content().hasEntity() && !request.content().consumed() && !atOnce) {
            try {
                request.content().consume();
            } catch (RuntimeException brokenOff) {
                end.addSuppressed(brokenOff);
            }
        }
        throw end;
    }
}
