package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.limits.Limits;
import dev.assay.simulator.limits.Resource;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits are waited for where there is time, told of where there is none, and never run into twice. */
class LimitsTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(clock));

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void waitsForTheResetOfASpentLimit() throws InterruptedException {
        gitHub.exhaust(Resource.GRAPHQL, Duration.ofMinutes(10));
        try (Reading reading = patient("demo")) {
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Found.class);
            assertThat(reading.waits).hasSize(1);
        }
    }

    @Test
    void tellsWhenTheLimitResetsWhereThereIsNoTimeToWait() throws InterruptedException {
        gitHub.exhaust(Resource.GRAPHQL, Duration.ofMinutes(10));
        try (Reading reading = impatient("demo")) {
            assertThat(reading.answer("octocat")).isInstanceOfSatisfying(OverviewAnswer.RateLimited.class, limited -> {
                assertThat(limited.retryAt()).isAfter(clock.instant());
                assertThat(limited.detail()).contains("rate limit exceeded");
            });
            int calls = gitHub.calls().total();
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.RateLimited.class);
            assertThat(gitHub.calls().total()).isEqualTo(calls);
        }
    }

    static Stream<Fault.Effect> secondaryLimits() {
        return Stream.of(
                new Fault.SecondaryLimit(403),
                new Fault.SecondaryLimit(429),
                new Fault.SecondaryLimit(200),
                new Fault.SecondaryLimit(Duration.ofSeconds(17)));
    }

    @ParameterizedTest
    @MethodSource("secondaryLimits")
    void waitsWhereItAskedForTooMuchAtOnce(Fault.Effect limit) throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", limit));
        try (Reading reading = patient("demo")) {
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Found.class);
            assertThat(reading.waits).hasSize(1);
            assertThat(reading.retries.get()).isEqualTo(2);
        }
    }

    @Test
    void asksInAnothersNameWhenOneIsSpent() throws InterruptedException {
        gitHub.exhaust(Resource.GRAPHQL, Duration.ofMinutes(10), "first");
        try (Reading reading = impatient("first", "second")) {
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Found.class);
            assertThat(reading.waits).isEmpty();
            assertThat(gitHub.calls().count("graphql Overview")).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void setsARefusedTokenAside() throws InterruptedException {
        try (Reading reading = impatient("bad-one", "good")) {
            assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Found.class);
            assertThat(reading.answer("quiet-quinn")).isInstanceOf(OverviewAnswer.Found.class);
            assertThat(gitHub.calls().count("graphql Overview")).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void saysSoBeforeItSpendsWhatIsNotEnough() throws InterruptedException {
        Limits few = Limits.GITHUB.withQuotas(5000, 6);
        try (GitHubSimulator poor = GitHubSimulator.start(
                        WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(few));
                Reading reading = Reading.of(Reading.settings(poor.url(), "demo"), clock, false)) {
            assertThat(reading.answer("octocat"))
                    .isInstanceOfSatisfying(
                            OverviewAnswer.RateLimited.class,
                            limited -> assertThat(limited.detail()).contains("points"));
            assertThat(poor.calls().total()).isEqualTo(1);
        }
    }

    @Test
    void keepsToItsOwnAllowance() throws InterruptedException {
        GitHubSettings settings = new GitHubSettings(gitHub.url(), List.of("demo"), 4, Duration.ofSeconds(30));
        try (Reading reading = Reading.of(settings, clock, false)) {
            assertThat(reading.answer("empty-ed")).isInstanceOf(OverviewAnswer.Found.class);
            for (String other : List.of("octocat", "data-dora", "quiet-quinn", "unicode-uma")) {
                assertThat(reading.answer(other)).isNotNull();
            }
            assertThat(reading.answer("veteran-vera")).isInstanceOf(OverviewAnswer.RateLimited.class);
            assertThat(gitHub.calls().total()).isBetween(2, 4);
        }
    }

    @Test
    void followsARenamedLogin() throws InterruptedException {
        try (Reading reading = impatient("demo")) {
            assertThat(reading.found("octocat-old").overview().account().displayLogin())
                    .isEqualTo("octocat");
        }
    }

    private Reading patient(String... tokens) {
        return Reading.of(Reading.settings(gitHub.url(), tokens), clock, true);
    }

    private Reading impatient(String... tokens) {
        return Reading.of(Reading.settings(gitHub.url(), tokens), clock, false);
    }
}
