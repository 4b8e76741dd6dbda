package dev.assay.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.assay.simulator.Fault.Effect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Takes a call, lets it take its time, lets it go wrong if it shall, and writes the answer. */
final class CallHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(CallHandler.class.getName());
    private static final byte[] BROKEN = "{\"login\": \"oops\", \"items\": [1,2,,}".getBytes(StandardCharsets.US_ASCII);

    private final Api api;
    private final Faults faults;
    private final CallLog calls;
    private final Pace pace;

    CallHandler(Api api, Faults faults, CallLog calls, Pace pace) {
        this.api = api;
        this.faults = faults;
        this.calls = calls;
        this.pace = pace;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            calls.begin(request);
            try {
                pace.callTime(request.isGraphQl());
                Optional<Effect> effect = faults.next(request);
                if (effect.isPresent()) {
                    goWrong(exchange, request, effect.get());
                } else {
                    write(exchange, answer(request));
                }
            } finally {
                calls.end();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) {
        try {
            return api.answer(request);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, () -> "no answer to " + request.template(), bug);
            return Answer.message(500, "Server Error");
        }
    }

    private void goWrong(HttpExchange exchange, Request request, Effect effect)
            throws IOException, InterruptedException {
        switch (effect) {
            case Fault.Status status -> write(exchange, FaultAnswers.status(status));
            case Fault.SecondaryLimit limit -> write(exchange, FaultAnswers.secondaryLimit(limit));
            case Fault.PrimaryLimit limit -> write(exchange, api.primaryLimit(request, limit.untilReset()));
            case Fault.HtmlPage page -> write(exchange, FaultAnswers.htmlPage(page));
            case Fault.MalformedJson broken -> write(exchange, new Answer(200, Answer.JSON, BROKEN, Map.of()));
            case Fault.PartialError partial ->
                write(exchange, FaultAnswers.withoutPart(answer(request), partial.field()));
            case Fault.ConnectionReset reset -> exchange.close();
            case Fault.TruncatedBody truncated -> writePart(exchange, answer(request), 2);
            case Fault.StalledBody stalled -> {
                OutputStream unfinished = writePart(exchange, answer(request), 0);
                pace.stall();
                unfinished.close();
            }
            case Fault.Delay delay -> {
                pace.pause(delay.by());
                write(exchange, answer(request));
            }
        }
    }

    /** Promises the whole body and writes a part of it: half of it for 2, one byte for 0. */
    private static OutputStream writePart(HttpExchange exchange, Answer answer, int divisor) throws IOException {
        head(exchange, answer);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), Math.max(2, body.length));
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, divisor == 0 ? 1 : body.length / divisor);
        out.flush();
        return out;
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        head(exchange, answer);
        boolean bodiless = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static void head(HttpExchange exchange, Answer answer) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Server", "github-simulator");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }
}
