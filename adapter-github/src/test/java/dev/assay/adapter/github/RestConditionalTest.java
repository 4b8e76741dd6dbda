package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.RestReading.Profile;
import dev.assay.adapter.github.rest.RestRepositories;
import dev.assay.domain.profile.Repository;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.limits.Limits;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestConditionalTest {

    private static final World WORLD = World.demo(ManualClock.START);
    private static final Limits GENEROUS = new Limits(600, 5000, 5000, 100, 30, 100);

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(GENEROUS));
    private final RestReading reading = new RestReading(gitHub.url(), clock);

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @Test
    void asksASecondTimeOnlyForWhatMayHaveChanged() throws InterruptedException {
        Profile first = reading.read("veteran-vera");
        gitHub.calls().reset();
        Profile second = reading.read("veteran-vera");

        assertThat(second.overview()).isEqualTo(first.overview());
        assertThat(second.commits()).isEqualTo(first.commits());
        assertThat(second.pullRequests()).isEqualTo(first.pullRequests());
        assertThat(second.manifests()).isEqualTo(first.manifests());
        assertThat(second.bill().answered)
                .isEqualTo(second.bill().notModified)
                .isEqualTo(gitHub.calls().notModified())
                .isEqualTo(gitHub.calls().total())
                .isEqualTo(8);
        assertThat(gitHub.calls().byTemplate().keySet()).noneMatch(path -> path.startsWith("/repos/"));
    }

    @Test
    void asksAgainAboutARepositoryThatWasPushedTo() throws InterruptedException {
        Profile before = reading.read("veteran-vera");
        Repository pushed = RestRepositories.newestOwn(
                        before.overview().repositories().content().orElseThrow())
                .getFirst();
        Instant now = WORLD.today().minusSeconds(1);
        gitHub.become(WORLD.withCommit(pushed.name().toString(), "veteran-vera", now));
        gitHub.calls().reset();
        Profile after = reading.read("veteran-vera");

        assertThat(after.history().total())
                .contains(WORLD.person("veteran-vera").commits() + 1);
        assertThat(gitHub.calls().count("/repos/{owner}/{repo}/languages")).isEqualTo(1);
        assertThat(after.bill().notModified).isPositive().isLessThan(after.bill().answered);
    }

    @Test
    void learnsMoreOfWhoHasMuchEachTime() throws InterruptedException {
        int first = languagesRead(reading.read("hoarder-hal"));
        int second = languagesRead(reading.read("hoarder-hal"));
        assertThat(second).isGreaterThan(first);
        assertThat(gitHub.calls().total()).isLessThanOrEqualTo(100);
    }

    private static int languagesRead(Profile profile) {
        List<Repository> repositories =
                profile.overview().repositories().content().orElseThrow();
        return (int) repositories.stream()
                .filter(repository -> repository.languages().isPresent())
                .count();
    }
}
