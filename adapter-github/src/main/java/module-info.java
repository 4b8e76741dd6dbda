/** GitHub over GraphQL and REST, behind the core's {@code GitHubClient}. The other packages are its own affair. */
module dev.assay.adapter.github {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.net.http;
    requires static org.jspecify;
    requires transitive dev.assay.core;

    exports dev.assay.adapter.github;

    // The records that Jackson fills.
    opens dev.assay.adapter.github.dispatch to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.career to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.client to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.commits to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.contents to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.overview to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.projects to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.graphql.pullrequests to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.json to
            com.fasterxml.jackson.databind;
    opens dev.assay.adapter.github.rest to
            com.fasterxml.jackson.databind;
}
