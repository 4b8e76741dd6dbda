/** The one JSON form of tasks and profiles: one class writes and reads it, its records are its own affair. */
module dev.assay.adapter.json {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.assay.core;

    exports dev.assay.adapter.json;

    // The records that Jackson fills.
    opens dev.assay.adapter.json to
            com.fasterxml.jackson.databind;
}
