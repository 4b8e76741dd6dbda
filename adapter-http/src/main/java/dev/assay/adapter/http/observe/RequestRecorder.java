package dev.assay.adapter.http.observe;

import dev.assay.adapter.http.exchange.Exchange;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.port.out.ServerMetrics;
import java.util.List;

/**
 * Notes each request that was answered: in the metrics and in the access log. Safe for many threads.
 *
 * @param metrics counts them
 * @param log has a line for each
 */
public record RequestRecorder(ServerMetrics metrics, AccessLog log) implements AutoCloseable {

    private static final List<String> METHODS_OF_NO_ROUTE = List.of("GET", "POST");

    /** Lets the series of requests begin, of every method that a path takes. */
    public void expecting(Routes routes) {
        routes.forEach(metrics::expecting);
        METHODS_OF_NO_ROUTE.forEach(method -> metrics.expecting(method, Exchange.NO_ROUTE));
    }

    public void record(Exchange exchange, int status, long bytes) {
        metrics.answered(new ServerMetrics.Answered(
                exchange.method(), exchange.route(), status, exchange.elapsed(), exchange.streamed()));
        log.answered(exchange, status, bytes);
    }

    /** Waits a little for the last lines of the log. */
    @Override
    public void close() {
        log.close();
    }
}
