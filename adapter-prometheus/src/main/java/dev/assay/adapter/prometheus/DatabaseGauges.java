package dev.assay.adapter.prometheus;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Shows how a database is, whenever the metrics are read. */
final class DatabaseGauges {

    private DatabaseGauges() {}

    static void register(PrometheusRegistry registry, DatabaseFigures database) {
        GaugeWithCallback.builder()
                .name("assay_database_up")
                .help("Whether the database could be asked the last time.")
                .callback(gauge -> gauge.call(database.up().getAsBoolean() ? 1 : 0))
                .register(registry);
        GaugeWithCallback.builder()
                .name("assay_database_waiting")
                .help("Reports and tasks that wait to be written.")
                .callback(gauge -> gauge.call(database.waiting().getAsInt()))
                .register(registry);
        CounterWithCallback.builder()
                .name("assay_database_lost")
                .help("Reports and tasks that were lost because too many waited.")
                .callback(counter -> counter.call((double) database.lost().getAsLong()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("assay_database_bytes")
                .help("What the file of the database takes; 0 for a server.")
                .callback(gauge -> gauge.call((double) database.bytes().getAsLong()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("assay_database_connections_busy")
                .help("Connections to the database that are in use.")
                .callback(gauge -> gauge.call(database.busy().getAsInt()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("assay_database_callers_waiting")
                .help("Callers that wait for a connection to the database.")
                .callback(gauge -> gauge.call(database.callers().getAsInt()))
                .register(registry);
    }
}
