package dev.assay.adapter.github;

import java.util.List;

/** With a token, over GraphQL. */
final class GraphQlContractTest extends SimulatedGitHubContract {

    GraphQlContractTest() {
        super(List.of("demo"));
    }
}
