package dev.assay.adapter.http;

import dev.assay.adapter.http.metrics.ServerMetrics;
import dev.assay.adapter.prometheus.PrometheusMetrics;
import java.util.function.IntSupplier;

/**
 * Counts requests as the application does.
 *
 * @param metrics counts
 */
record CountedRequests(PrometheusMetrics metrics) implements ServerMetrics {

    @Override
    public void expecting(String method, String route) {
        metrics.expecting(method, route);
    }

    @Override
    public void answered(Answered request) {
        metrics.answered(request.method(), request.route(), request.status());
        if (!request.streamed()) {
            metrics.took(request.method(), request.route(), request.elapsed());
        }
    }

    @Override
    public void following(IntSupplier clients) {
        metrics.following(clients);
    }

    @Override
    public byte[] text() {
        return metrics.text();
    }
}
