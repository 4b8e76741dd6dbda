package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.TraceParent;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a line of JSON for each request. No query, no key, no body: what may be secret is not in it. */
final class AccessLog {

    static final HeaderName TRACE_PARENT = HeaderNames.create("traceparent");

    private static final int LONGEST_PATH = 200;

    private final AssayJson json;
    private final InstantSource clock;
    private final Optional<Consumer<String>> lines;

    AccessLog(AssayJson json, InstantSource clock, Optional<Consumer<String>> lines) {
        this.json = json;
        this.clock = clock;
        this.lines = lines;
    }

    void answered(Exchange exchange, int status, long bytes) {
        lines.ifPresent(log -> log.accept(line(exchange, status, bytes)));
    }

    private String line(Exchange exchange, int status, long bytes) {
        Map<String, Object> line = new LinkedHashMap<>();
        String path = exchange.request().prologue().uriPath().rawPath();
        line.put("time", clock.instant());
        line.put("request_id", exchange.id());
        line.put("client", exchange.client());
        line.put("method", exchange.method());
        line.put("path", path.substring(0, Math.min(LONGEST_PATH, path.length())));
        line.put("route", exchange.route());
        line.put("status", status);
        line.put("bytes", bytes);
        line.put("duration_ms", exchange.elapsed().toMillis());
        trace(exchange).ifPresent(trace -> line.put("trace_id", trace.traceId()));
        return new String(json.write(line), StandardCharsets.UTF_8);
    }

    private static Optional<TraceParent> trace(Exchange exchange) {
        return exchange.request().headers().first(TRACE_PARENT).flatMap(TraceParent::parse);
    }
}
