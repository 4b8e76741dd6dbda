package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another worker goes on with what one that was lost had been answered. */
class ReplayTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));

    private final GitHubSimulator gitHub =
            GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today));

    @AfterEach
    void close() {
        gitHub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "unicode-uma", "empty-ed"})
    void asksNothingAgainWithAToken(String login) throws InterruptedException {
        asksNothingAgain(login, "demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "unicode-uma"})
    void asksNothingAgainWithoutAToken(String login) throws InterruptedException {
        asksNothingAgain(login);
    }

    @Test
    void asksOnlyForWhatWasNotAnswered() throws InterruptedException {
        try (Reading lost = Reading.of(gitHub.url(), "demo");
                Reading next = Reading.of(gitHub.url(), "demo")) {
            lost.found("octocat");
            int before = gitHub.calls().total();
            next.before.putAll(lost.kept);
            next.profile("octocat");
            int after = gitHub.calls().total();
            gitHub.calls().reset();
            try (Reading clean = Reading.of(gitHub.url(), "demo")) {
                clean.profile("octocat");
            }
            assertThat(after).isEqualTo(gitHub.calls().total());
            assertThat(before).isPositive().isLessThan(after);
        }
    }

    private void asksNothingAgain(String login, String... tokens) throws InterruptedException {
        try (Reading lost = Reading.of(gitHub.url(), tokens);
                Reading next = Reading.of(gitHub.url(), tokens)) {
            Reading.Profile first = lost.profile(login);
            // An empty repository is no answer to keep: asking for its commits fails every time.
            gitHub.calls().reset();
            next.before.putAll(lost.kept);
            assertThat(next.profile(login)).isEqualTo(first);
            assertThat(gitHub.calls().total()).isLessThanOrEqualTo(1);
            assertThat(next.answered).hasValue(lost.answered.get());
            assertThat(next.points).hasValue(lost.points.get());
        }
    }
}
