/** Assay's figures in the text format of Prometheus. */
module dev.assay.adapter.prometheus {
    requires transitive dev.assay.core;
    requires static transitive org.jspecify;
    requires io.prometheus.metrics.core;
    requires io.prometheus.metrics.model;
    requires io.prometheus.writer.text;

    exports dev.assay.adapter.prometheus;
}
