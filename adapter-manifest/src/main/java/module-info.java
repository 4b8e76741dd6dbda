/** Assay's reader of dependency manifests. Its door is one class; how each format is read is its own affair. */
module dev.assay.adapter.manifest {
    requires transitive dev.assay.core;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.toml;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires java.xml;

    exports dev.assay.adapter.manifest;
}
