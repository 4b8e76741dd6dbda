package dev.assay.adapter.github;

import dev.assay.domain.profile.Login;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.OverviewAnswer;

/**
 * A client of a simulated GitHub: reports on its people say that they are inventions.
 *
 * @param client speaks to the simulator
 */
record SimulatedPeople(GitHubClient client) implements GitHubClient {

    @Override
    public OverviewAnswer overview(Login login, CallContext context) throws InterruptedException {
        return client.overview(login, context);
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
