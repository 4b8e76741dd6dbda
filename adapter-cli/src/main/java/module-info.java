/** Assay's command line, and the client of a running server. */
module dev.assay.adapter.cli {
    requires com.fasterxml.jackson.databind;
    requires dev.assay.adapter.json;
    requires info.picocli;
    requires java.net.http;
    requires static org.jspecify;
    requires transitive dev.assay.adapter.report;
    requires transitive dev.assay.core;

    exports dev.assay.adapter.cli;
    exports dev.assay.adapter.cli.application;
    exports dev.assay.adapter.cli.remote;
    exports dev.assay.adapter.cli.text;

    // The fields that picocli fills.
    opens dev.assay.adapter.cli to
            info.picocli;
    opens dev.assay.adapter.cli.command to
            info.picocli;
}
