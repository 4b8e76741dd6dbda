package dev.assay.adapter.github;

import java.util.List;

/** Without a token, over REST. */
final class RestContractTest extends SimulatedGitHubContract {

    RestContractTest() {
        super(List.of());
    }
}
