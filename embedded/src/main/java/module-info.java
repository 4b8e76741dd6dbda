/** Assay within a Java program: the engine, GitHub and the reader of manifests, put together by one call. */
module dev.assay.embedded {
    requires transitive dev.assay.core;
    requires transitive dev.assay.adapter.github;
    requires dev.assay.adapter.manifest;
    requires static transitive org.jspecify;

    exports dev.assay.embedded;
}
