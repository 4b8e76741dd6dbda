/** Assay's HTTP server. Helidon, which carries it, is its own affair. */
module dev.assay.adapter.http {
    requires com.fasterxml.jackson.databind;
    requires com.github.benmanes.caffeine;
    requires dev.assay.adapter.json;
    requires dev.assay.adapter.report;
    requires io.helidon.common;
    requires io.helidon.common.buffers;
    requires io.helidon.common.concurrency.limits;
    requires io.helidon.common.socket;
    requires io.helidon.common.uri;
    requires io.helidon.http;
    requires io.helidon.http.media;
    requires io.helidon.webserver;
    requires io.helidon.webserver.websocket;
    requires io.helidon.websocket;
    requires static org.jspecify;
    requires transitive dev.assay.core;

    exports dev.assay.adapter.http;
    exports dev.assay.adapter.http.access;

    // The records that Jackson writes.
    opens dev.assay.adapter.http.api to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.http.exchange to
            com.fasterxml.jackson.databind;
}
