package dev.assay.app;

import dev.assay.adapter.http.metrics.ServerMetrics;
import dev.assay.adapter.prometheus.PrometheusMetrics;
import java.util.function.IntSupplier;

/**
 * What a server tells of its requests, counted by Prometheus' library.
 *
 * @param metrics counts
 */
record ServedMetrics(PrometheusMetrics metrics) implements ServerMetrics {

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
