package dev.assay.adapter.github;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.testkit.ManualClock;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ClosedClientTest {

    private final ManualClock clock = new ManualClock();

    /** A permit that were kept would in the end leave none for the last reading, which would then wait for ever. */
    @Test
    void leavesNoPermitAndNoThreadBehind() throws InterruptedException {
        Set<Thread> before = threadsOfClients();
        SimulatorSettings settings = SimulatorSettings.INSTANT.withClock(clock).withLimits(FaultsTest.GENEROUS);
        try (GitHubSimulator gitHub = GitHubSimulator.start(FaultsTest.WORLD, settings);
                Reading reading = Reading.of(
                        FaultsTest.settings(gitHub, "demo"),
                        clock,
                        new Forgetful(),
                        new CallBounds(new StallTimer(gitHub), FaultsTest.LONGEST_BODY))) {
            for (Fault.Effect effect : FaultsTest.EFFECTS) {
                gitHub.fault(Fault.graphQl("Commits", effect).times(4));
            }
            for (int i = 0; i < 2 * FaultsTest.EFFECTS.size(); i++) {
                Reading.Profile ignored = reading.profile("octocat");
            }
            gitHub.clearFaults();
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Found.class);
        }
        for (Thread thread : threadsOfClients()) {
            assertThat(before.contains(thread) || thread.join(Duration.ofMinutes(1)))
                    .as(thread.getName())
                    .isTrue();
        }
    }

    /** The JDK keeps connections of a closed client until nothing knows that client any more. */
    @Test
    void isForgottenWithWhatItRead() throws InterruptedException {
        SimulatorSettings settings = SimulatorSettings.INSTANT.withClock(clock).withLimits(FaultsTest.GENEROUS);
        try (GitHubSimulator gitHub = GitHubSimulator.start(FaultsTest.WORLD, settings)) {
            WeakReference<Transport> closed = usedAndClosed(gitHub);
            await().until(() -> {
                System.gc();
                return closed.get() == null;
            });
        }
    }

    private static WeakReference<Transport> usedAndClosed(GitHubSimulator gitHub) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gitHub.url() + "/users/octocat"))
                .header("User-Agent", "test")
                .build();
        try (Transport transport =
                new Transport(FaultsTest.settings(gitHub, "demo").transport(), Reading.UNTIMED)) {
            assertThat(transport
                            .await(transport.start(request, new Semaphore(1)))
                            .status())
                    .isEqualTo(200);
            return new WeakReference<>(transport);
        } catch (CallFailedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Set<Thread> threadsOfClients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient"))
                .collect(Collectors.toSet());
    }
}
