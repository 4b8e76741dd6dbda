package dev.assay.adapter.github.wire;

import java.net.URI;

/**
 * Where the two APIs are.
 *
 * @param rest base of the REST paths, without a slash at the end
 * @param graphQl where documents are posted
 */
public record Endpoints(String rest, URI graphQl) {

    private static final String ENTERPRISE_REST = "/api/v3";

    /** Derives both from the base of the REST API, as GitHub and GitHub Enterprise lay them out. */
    public static Endpoints of(URI api) {
        String base = api.toString().replaceAll("/+$", "");
        String graphQl = base.endsWith(ENTERPRISE_REST)
                ? base.substring(0, base.length() - ENTERPRISE_REST.length()) + "/api/graphql"
                : base + "/graphql";
        return new Endpoints(base, URI.create(graphQl));
    }
}
