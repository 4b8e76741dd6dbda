package dev.assay.app;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.github.HttpProxy;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.time.InstantSource;

/**
 * Opens clients of the real GitHub, or of a simulated one inside the process.
 *
 * @param clock tells when a limit has passed
 */
record GitHubSource(InstantSource clock) {

    /** The JDK reads it once, before its first client: schemes that no proxy is shown on the way to https. */
    private static final String NOT_IN_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    GitHubClient open(Settings settings, boolean demo, RateLimitLedger ledger, AnswerCache answers, Closing closing) {
        GitHubSettings asked = demo ? simulated(settings, closing) : real(settings);
        return closing.closeLast(GitHub.connect(asked, ledger, answers, clock));
    }

    /** Returns how the real GitHub is asked. */
    static GitHubSettings real(Settings settings) {
        if (settings.proxy().flatMap(HttpProxy::login).isPresent() && System.getProperty(NOT_IN_TUNNELS) == null) {
            System.setProperty(NOT_IN_TUNNELS, "");
        }
        return GitHubSettings.ANONYMOUS
                .withApi(settings.gitHub())
                .withTokens(settings.tokens())
                .withCallsPerHour(settings.callsPerHour())
                .withProxy(settings.proxy());
    }

    private GitHubSettings simulated(Settings settings, Closing closing) {
        GitHubSimulator simulator = closing.closeLast(
                GitHubSimulator.start(World.demo(clock.instant()), SimulatorSettings.lifelike(clock)));
        return GitHubSettings.ofSimulator(simulator.url()).withCallsPerHour(settings.callsPerHour());
    }
}
