package dev.assay.adapter.github;

import dev.assay.domain.profile.Login;
import dev.assay.memory.InMemory;
import dev.assay.port.out.GitHubClient;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.World;
import dev.assay.testkit.GitHubClientContract;
import dev.assay.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The contract of every client, held to by the real one before a simulated GitHub. */
abstract class SimulatedGitHubContract implements GitHubClientContract {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(FaultsTest.GENEROUS));
    /** Holds a port, so that no other process listens there, and does not listen either. */
    private final Socket deaf = new Socket();

    private final List<GitHubClient> opened = new ArrayList<>();
    private final List<String> tokens;
    private final GitHubClient healthy;

    SimulatedGitHubContract(List<String> tokens) {
        this.tokens = tokens;
        this.healthy = opened(gitHub.url());
    }

    @AfterEach
    void close() throws IOException {
        deaf.close();
        opened.forEach(GitHubClient::close);
        gitHub.close();
    }

    @Override
    public GitHubClient client() {
        return healthy;
    }

    @Override
    public GitHubClient refused() {
        gitHub.fault(Fault.rest("/.*", new Fault.Status(401)).always());
        gitHub.fault(Fault.graphQl("Overview", new Fault.Status(401)).always());
        return healthy;
    }

    @Override
    public GitHubClient exhausted(Duration untilReset) {
        gitHub.exhaust(Resource.CORE, untilReset);
        gitHub.exhaust(Resource.GRAPHQL, untilReset);
        return healthy;
    }

    @Override
    public GitHubClient unreachable() {
        try {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return opened(URI.create("http://127.0.0.1:" + deaf.getLocalPort()));
    }

    @Override
    public GitHubClient silent() {
        gitHub.fault(Fault.rest("/.*", new Fault.StalledBody()).always());
        gitHub.fault(Fault.graphQl("Overview", new Fault.StalledBody()).always());
        return healthy;
    }

    @Override
    public Login person() {
        return new Login("octocat");
    }

    @Override
    public Login organization() {
        return new Login("octo-org");
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    private GitHubClient opened(URI api) {
        GitHubClient client = GitHub.connect(
                new GitHubSettings(api, tokens, 5000, Duration.ofSeconds(30)),
                new GitHub.ClientDependencies(
                        InMemory.rateLimits(clock), new Forgetful(), clock, Reading.UNTIMED, Reading.HASTY));
        opened.add(client);
        return client;
    }
}
