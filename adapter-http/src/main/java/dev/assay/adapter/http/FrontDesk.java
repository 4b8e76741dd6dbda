package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
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
        if (awaitsLeaveToSendBody(request)) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        reply.send(response, request.prologue().method());
    }

    private Reply answer(ServerRequest request, String id) {
        try {
            return routes.answer(request);
        } catch (RequestException | CloseConnectionException connection) {
            throw connection;
        } catch (InterruptedException | RuntimeException failure) {
            // An interrupt means that the server closes. The flag stays clear, or the answer could not be written.
            Problem problem = Problems.of(failure);
            if (!(failure instanceof ProblemException) && problem.status().code() >= 500) {
                LOG.log(Level.ERROR, () -> "request " + id + " failed: " + problem.detail(), failure);
            }
            return problem.reply(json, request.prologue().uriPath().rawPath());
        }
    }

    private static boolean awaitsLeaveToSendBody(ServerRequest request) {
        return request.headers().containsToken(HeaderValues.EXPECT_100)
                && !request.content().consumed();
    }
}
