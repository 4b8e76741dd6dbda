package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.simulator.world.PersonPlan;
import dev.assay.simulator.world.PersonTotals;
import dev.assay.simulator.world.Repository;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final World WORLD = World.demo(NOW);
    private static final SimulatorSettings SETTINGS = SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW));

    @Test
    void isTheSameForTheSameDay() {
        World again = World.demo(NOW.plusSeconds(3600));

        for (String login : WORLD.logins()) {
            assertThat(again.account(login)).isEqualTo(WORLD.account(login));
        }
        assertThat(again.account("octo-org")).isEqualTo(WORLD.account("octo-org"));
    }

    @Test
    void servesTheSameBytesTwice() {
        try (GitHubSimulator one = GitHubSimulator.start(WORLD, SETTINGS);
                GitHubSimulator two = GitHubSimulator.start(World.demo(NOW), SETTINGS);
                Caller first = new Caller(one);
                Caller second = new Caller(two)) {
            for (String path : List.of("/users/data-dora", "/users/octocat/orgs", "/repos/octocat/quarry/commits")) {
                String other = second.get(path)
                        .body()
                        .replace(two.url().toString(), one.url().toString());
                assertThat(first.get(path).body()).isEqualTo(other);
            }
        }
    }

    @Test
    void holdsAllKindsOfPeople() {
        assertThat(WORLD.person("octocat").commits()).isEqualTo(720);
        assertThat(WORLD.person("prolific-pam"))
                .isEqualTo(new PersonTotals(
                        "prolific-pam",
                        320,
                        30,
                        10_000,
                        10_000,
                        900,
                        WORLD.person("prolific-pam").merged(),
                        WORLD.person("prolific-pam").open()));
        assertThat(WORLD.person("empty-ed")).isEqualTo(new PersonTotals("empty-ed", 0, 0, 0, 0, 0, 0, 0));
        assertThat(WORLD.person("fork-only-fred").forks()).isEqualTo(7);
        assertThat(WORLD.account("quiet-quinn").orElseThrow().repositories())
                .allMatch(repository -> repository.facts().pushedAt().isBefore(NOW.minusSeconds(3L * 365 * 86_400)));
        assertThat(WORLD.account("unicode-uma").orElseThrow().profile().name()).isNull();
    }

    @Test
    void writesMessagesOfAllKinds() {
        List<String> messages = WORLD.commits().by(WORLD.account("octocat").orElseThrow()).stream()
                .map(found -> found.commit().message())
                .toList();

        Stream.of("feat(api)!: ", "Merge pull request #", "Revert \"", "Initial commit")
                .forEach(start -> assertThat(messages).anyMatch(message -> message.startsWith(start)));
        assertThat(messages)
                .anyMatch(message -> message.contains("\n\nBREAKING CHANGE: "))
                .anyMatch(message -> message.contains("\n\nBREAKING-CHANGE: "));
    }

    @Test
    void speaksMoreThanAscii() {
        assertThat(WORLD.commits().by(WORLD.account("unicode-uma").orElseThrow()))
                .anyMatch(found -> !found.commit().message().chars().allMatch(character -> character < 128))
                .anyMatch(found -> !found.commit().authorName().chars().allMatch(character -> character < 128));
    }

    @Test
    void lastsNoLongerThanTheDayBefore() {
        WORLD.commits()
                .by(WORLD.account("octocat").orElseThrow())
                .forEach(found -> assertThat(found.commit().date().toInstant()).isBefore(WORLD.today()));
    }

    @Test
    void givesTheRepositoriesOfAPersonDifferentNames() {
        assertThat(WORLD.account("prolific-pam").orElseThrow().repositories())
                .extracting(Repository::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsPeopleOfOnesOwnChoice() {
        World world = World.of(NOW, List.of(PersonPlan.of("tiny").with(2, 11, 4)));

        assertThat(world.person("TINY").commits()).isEqualTo(11);
        assertThat(world.person("tiny").pullRequests()).isEqualTo(4);
        assertThatThrownBy(() -> world.person("octocat")).isInstanceOf(IllegalArgumentException.class);
    }
}
