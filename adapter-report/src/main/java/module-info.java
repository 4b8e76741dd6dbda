/** The report of a profile as text, Markdown, HTML and a card. */
module dev.assay.adapter.report {
    requires static org.jspecify;
    requires transitive dev.assay.core;

    exports dev.assay.adapter.report;
    exports dev.assay.adapter.report.model;
    exports dev.assay.adapter.report.text;

    // The pieces that a server writes as JSON.
    opens dev.assay.adapter.report;
}
