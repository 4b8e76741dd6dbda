package dev.assay.analysis;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.Skills;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.RepositoryBuilder;
import dev.assay.testkit.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillConfidenceTest {

    private static final Duration HALF_LIFE = Duration.ofDays(4 * 365);

    private static Skills skills(ProfileSnapshot snapshot) {
        return SkillFinder.of(snapshot, Optional.empty(), NOON);
    }

    private static int confidence(Snapshots snapshot, String skill) {
        return skills(snapshot.build()).confidence().getOrDefault(skill, 0);
    }

    private static Repository[] withTopic(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aRepository("demo" + i).topics("redis").build())
                .toArray(Repository[]::new);
    }

    private static DeclaredPackage redis(Scope scope) {
        return new DeclaredPackage(own("demo"), "package.json", Ecosystem.NPM, "ioredis", scope);
    }

    @Test
    void weighsTheKindOfEvidence() {
        RepositoryBuilder demo = aRepository("demo");

        assertThat(confidence(aSnapshot().repositories(demo.build()).packages(redis(Scope.RUNTIME)), "Redis"))
                .isEqualTo(60);
        assertThat(confidence(aSnapshot().repositories(demo.build()).packages(redis(Scope.DEVELOPMENT)), "Redis"))
                .isEqualTo(48);
        assertThat(confidence(aSnapshot().repositories(withTopic(1)), "Redis")).isEqualTo(30);
        assertThat(confidence(aSnapshot().bio("PostgreSQL all day"), "PostgreSQL"))
                .isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 51", "3, 66", "20, 100"})
    void growsWithRepositories(int repositories, int confidence) {
        assertThat(confidence(aSnapshot().repositories(withTopic(repositories)), "Redis"))
                .isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 15", "3, 4"})
    void fadesWithTime(int halfLives, int confidence) {
        Repository old = aRepository("demo")
                .topics("redis")
                .pushedAt(NOON.minus(HALF_LIFE.multipliedBy(halfLives)))
                .build();

        assertThat(confidence(aSnapshot().repositories(old), "Redis")).isEqualTo(confidence);
    }

    @Test
    void takesTheOwnLastCommitBeforeAnybodysPush() {
        Repository pushed = aRepository("demo").topics("redis").build();
        Skills skills = skills(aSnapshot()
                .repositories(pushed)
                .commits(List.of(
                        Snapshots.aCommit("a", "2020-01-01T10:00:00Z"), Snapshots.aCommit("b", "2021-01-01T10:00:00Z")))
                .build());

        assertThat(skills.evidence().getOrDefault("Redis", List.of()).getFirst().lastSeen())
                .contains(Instant.parse("2021-01-01T10:00:00Z"));
    }

    @Test
    void namesTheFileThatHoldsIt() {
        Skills skills = skills(aSnapshot()
                .repositories(aRepository("demo").files("pom.xml").build())
                .packages(redis(Scope.RUNTIME))
                .build());

        assertThat(skills.evidence().getOrDefault("Maven", List.of()).getFirst().path())
                .contains("pom.xml");
        assertThat(skills.evidence().getOrDefault("Redis", List.of()).getFirst().path())
                .contains("package.json");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addingARepositoryTakesNoSkillAndNoConfidenceAway(long seed) {
        List<Repository> repositories = new RandomSnapshots(seed)
                .snapshot(new RandomSnapshots.Sizes(12, 0, 0))
                .repositories()
                .content()
                .orElseThrow();
        Skills fewer = skills(aSnapshot()
                .repositories(Snapshots.seen(repositories.subList(0, 11)))
                .build());
        Skills more =
                skills(aSnapshot().repositories(Snapshots.seen(repositories)).build());

        List<String> lost = new ArrayList<>(fewer.evidence().keySet());
        lost.removeAll(more.evidence().keySet());
        // A language may fall under its share of the bytes; it is told by a rule of its own.
        lost.removeAll(fewer.technicalSkills().orElseThrow());
        assertThat(lost).isEmpty();
        fewer.confidence()
                .forEach((skill, before) -> assertThat(more.confidence().getOrDefault(skill, before))
                        .isGreaterThanOrEqualTo(before)
                        .isBetween(0, 100));
        assertThat(more.confidence().keySet()).isEqualTo(more.evidence().keySet());
    }
}
