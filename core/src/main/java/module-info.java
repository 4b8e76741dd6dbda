/** Assay's engine and its ports. Needs nothing but the JDK. */
module dev.assay.core {
    requires static transitive org.jspecify;

    exports dev.assay.domain.profile;
    exports dev.assay.domain.report;
    exports dev.assay.domain.report.career;
    exports dev.assay.domain.report.history;
    exports dev.assay.domain.secret;
    exports dev.assay.domain.task;
    exports dev.assay.port.in;
    exports dev.assay.port.out;
    exports dev.assay.analysis;
    exports dev.assay.engine;
    exports dev.assay.memory;
}
