package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.port.out.ServerMetrics;
import io.helidon.http.Status;

/** Shows the figures of a process to Prometheus. */
public final class MetricsRoute {

    private static final String PATH = "/metrics";
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final ServerMetrics metrics;

    public MetricsRoute(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    public void addTo(Routes routes) {
        routes.get(PATH, call -> Reply.of(Status.OK_200, MEDIA_TYPE, metrics.text()));
    }
}
