package dev.assay.analysis.skills;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.languages.AuthoredWork;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.RepositoryBuilder;
import dev.assay.testkit.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillConfidenceTest {

    private static final SkillFinder.Findings FINDINGS = new SkillFinder.Findings(
            Optional.empty(),
            new CareerReport(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty());

    private static final Duration HALF_LIFE = Duration.ofDays(4 * 365);

    private static Skills skills(ProfileSnapshot snapshot) {
        List<StudiedCommit> studied = StudiedCommit.all(
                snapshot.commits().content().map(CommitHistory::commits).orElse(List.of()), false);
        return SkillFinder.of(
                snapshot,
                new SkillFinder.Findings(
                        Optional.empty(), FINDINGS.career(), Optional.of(AuthoredWork.of(snapshot, studied))),
                NOON);
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
    void creditsTheMainLanguageOfOthersWithEnoughOwnCommits() {
        RepositoryName theirs = new RepositoryName("stranger", "tool");
        LocalDate day = LocalDate.of(2026, 3, 1);
        Contributions year = new Contributions(
                day,
                day,
                1,
                new Contributions.Totals(1, 0, 0, 0, 0, 0),
                List.of(),
                List.of(new RepositoryContribution(theirs, 1, false, false, Optional.of("Kotlin"))));
        List<Commit> commits = IntStream.range(0, 20)
                .mapToObj(i -> new Commit(
                        theirs,
                        "%s".formatted(i),
                        "Change " + (char) ('a' + i),
                        NOON.atOffset(ZoneOffset.UTC),
                        false,
                        Optional.empty()))
                .toList();

        Skills enough = skills(aSnapshot().contributions(year).commits(commits).build());
        Skills tooFew = skills(
                aSnapshot().contributions(year).commits(commits.subList(0, 19)).build());

        assertThat(enough.languages()).contains(List.of("Kotlin"));
        assertThat(enough.confidence()).containsEntry("Kotlin", 54);
        assertThat(enough.evidence()
                        .getOrDefault("Kotlin", List.of())
                        .getFirst()
                        .source())
                .isEqualTo("commits");
        assertThat(tooFew.languages()).contains(List.of());
    }

    @Test
    void takesNoWrapperForTheWorkOfItsUser() {
        Skills skills = skills(aSnapshot()
                .repositories(aRepository("wrapped")
                        .language("Java", 9000)
                        .language("Batchfile", 6000)
                        .language("Shell", 40_000)
                        .files("mvnw", "mvnw.cmd", "pom.xml")
                        .build())
                .build());

        assertThat(skills.languages()).contains(List.of("Java", "Shell"));
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
        lost.removeAll(fewer.languages().orElseThrow());
        assertThat(lost).isEmpty();
        fewer.confidence()
                .forEach((skill, before) -> assertThat(more.confidence().getOrDefault(skill, before))
                        .isGreaterThanOrEqualTo(before)
                        .isBetween(0, 100));
        assertThat(more.confidence().keySet()).isEqualTo(more.evidence().keySet());
    }
}
