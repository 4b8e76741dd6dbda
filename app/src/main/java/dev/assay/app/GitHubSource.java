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
import java.util.List;

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
        GitHubClient client = closing.closeLast(GitHub.connect(asked, ledger, answers, clock));
        return demo ? new SimulatedPeople(client) : client;
    }

    /** Returns how the real GitHub is asked. */
    static GitHubSettings real(Settings settings) {
        if (settings.proxy().flatMap(HttpProxy::login).isPresent() && System.getProperty(NOT_IN_TUNNELS) == null) {
            System.setProperty(NOT_IN_TUNNELS, "");
        }
        return new GitHubSettings(
                settings.gitHub(),
                settings.tokens(),
                settings.callsPerHour(),
                GitHubSettings.REQUEST_TIMEOUT,
                settings.proxy());
    }

    private GitHubSettings simulated(Settings settings, Closing closing) {
        GitHubSimulator simulator = closing.closeLast(
                GitHubSimulator.start(World.demo(clock.instant()), SimulatorSettings.lifelike(clock)));
        return new GitHubSettings(
                simulator.url(), List.of("demo"), settings.callsPerHour(), GitHubSettings.REQUEST_TIMEOUT);
    }
}
