package dev.assay.analysis.skills;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.Authorship.WholeHistory;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.Skills.Evidence;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.testkit.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillFinderTest {

    private static final SkillFinder.Findings FINDINGS = new SkillFinder.Findings(
            Optional.empty(),
            new CareerReport(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty());

    private static Skills skills(Snapshots snapshot) {
        return SkillFinder.of(snapshot.build(), FINDINGS, NOON);
    }

    private static DeclaredPackage declared(Ecosystem ecosystem, String name, Scope scope) {
        return new DeclaredPackage(own("demo"), "manifest", ecosystem, name, scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A search engine with login",
                "An interest in maintaining digital HTML email expressions",
                "Transactions without rest: go, express yourself, echo, rocket, spring, rails, gin",
                "Reacts to events; a flask of tea; C, R and D; ai, ml",
                "by me@flask.com of @docker"
            })
    void findsNothingInsideOtherWords(String text) {
        Skills skills = skills(aSnapshot()
                .bio(text)
                .repositories(aRepository("demo").description(text).build()));

        assertThat(skills.evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A Spring Boot service, Spring Boot",
        "An API on Express.js, Express.js",
        "Ruby on Rails blog, Ruby on Rails",
        "Runs on PostgreSQL, PostgreSQL"
    })
    void findsWholeWordsInADescription(String text, String skill) {
        Skills skills = skills(
                aSnapshot().repositories(aRepository("demo").description(text).build()));

        assertThat(skills.evidence().get(skill)).hasSize(1).first().satisfies(piece -> {
            assertThat(piece.source()).isEqualTo("description");
            assertThat(piece.repository()).contains("octocat/demo");
            assertThat(piece.lastSeen()).contains(NOON);
        });
    }

    @Test
    void countsALanguageThatABioNames() {
        Skills skills = skills(aSnapshot().bio("I write Kotlin and HTML/CSS"));

        assertThat(skills.languages()).contains(List.of("CSS", "HTML", "Kotlin"));
        assertThat(skills.evidence().get("Kotlin")).hasSize(1).first().satisfies(piece -> {
            assertThat(piece.source()).isEqualTo("bio");
            assertThat(piece.detail()).isEqualTo("Kotlin");
            assertThat(piece.repository()).isEmpty();
        });
        assertThat(skills.confidence()).containsEntry("Kotlin", 18);
    }

    @Test
    void neverSearchesCompanyOrLocation() {
        assertThat(skills(aSnapshot()).evidence()).isEmpty();
    }

    @Test
    void keepsLanguagesOfOneLetter() {
        Skills skills = skills(aSnapshot()
                .repositories(aRepository("demo")
                        .language("C", 500)
                        .language("R", 300)
                        .language("D", 100)
                        .language("Go", 100)
                        .build()));

        assertThat(skills.languages()).contains(List.of("C", "D", "Go", "R"));
        assertThat(skills.evidence()).containsKeys("C", "D", "Go", "R");
    }

    @Test
    void leavesOutTracesOfALanguageAndForks() {
        Skills skills = skills(aSnapshot()
                .repositories(
                        aRepository("demo")
                                .language("Java", 100_000)
                                .language("Awk", 10)
                                .build(),
                        aRepository("copy")
                                .language("Rust", 9999)
                                .topics("redis")
                                .fork()
                                .build()));

        assertThat(skills.languages()).contains(List.of("Java"));
        assertThat(skills.tools()).contains(List.of());
    }

    @Test
    void aDomainNeedsTwoKindsOfEvidence() {
        Skills said = skills(aSnapshot()
                .repositories(aRepository("demo").description("A REST API").build()));
        Skills saidAndLabelled = skills(aSnapshot()
                .repositories(aRepository("demo")
                        .description("A REST API")
                        .topics("rest-api")
                        .build()));

        assertThat(said.domains()).contains(List.of());
        assertThat(said.evidence()).isEmpty();
        assertThat(saidAndLabelled.domains()).contains(List.of("API Development"));
    }

    private static Authorship touched(String path, int own, int all, String last, String lastOfAll) {
        return new Authorship(
                own("demo"),
                Optional.empty(),
                List.of(new Touch(
                        path,
                        own,
                        Optional.of(last).filter(unused -> own > 0).map(Instant::parse),
                        Map.of(),
                        Optional.of(new WholeHistory(all, Optional.of(Instant.parse(lastOfAll)))))),
                Optional.empty());
    }

    private static Skills declaring(Scope scope, Authorship authorship) {
        return skills(aSnapshot()
                .repositories(aRepository("demo").build())
                .packages(new DeclaredPackage(
                        own("demo"), authorship.touches().getFirst().path(), Ecosystem.NPM, "ioredis", scope))
                .authorships(authorship));
    }

    @Test
    void takesNothingFromAFileThatThePersonNeverTouched() {
        String day = "2026-01-01T00:00:00Z";

        assertThat(declaring(Scope.RUNTIME, touched("package.json", 0, 40, day, day))
                        .evidence())
                .isEmpty();
        assertThat(declaring(Scope.RUNTIME, touched("package.json", 9, 40, day, day))
                        .evidence()
                        .get("Redis"))
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.touches()).contains(9);
                    assertThat(piece.lastTouched()).contains(Instant.parse(day));
                    assertThat(piece.path()).contains("package.json");
                });
    }

    @Test
    void takesNothingFromAFileThatThePersonPassedByOrLeftLongAgo() {
        String day = "2026-01-01T00:00:00Z";
        String longBefore = "2021-01-01T00:00:00Z";

        assertThat(declaring(Scope.RUNTIME, touched("package.json", 5, 40, day, day))
                        .evidence())
                .doesNotContainKey("Redis");
        assertThat(declaring(Scope.DEVELOPMENT, touched("package.json", 15, 40, longBefore, day))
                        .evidence())
                .doesNotContainKey("Redis");
        assertThat(declaring(Scope.RUNTIME, touched("package.json", 15, 40, longBefore, day))
                        .evidence())
                .containsKey("Redis");
    }

    @Test
    void takesTheMainLanguageWhereBytesWereNotRead() {
        Skills skills = skills(aSnapshot()
                .repositories(aRepository("demo").languagesUnread("Kotlin").build()));

        assertThat(skills.languages()).contains(List.of("Kotlin"));
    }

    @ParameterizedTest
    @CsvSource({
        "NPM, react, React",
        "NPM, @nestjs/core, NestJS",
        "PYPI, Flask_SQLAlchemy, SQLAlchemy",
        "MAVEN, org.springframework.boot:spring-boot-starter, Spring Boot",
        "GO, github.com/gin-gonic/gin, Gin",
        "GO, github.com/labstack/echo/v4, Echo",
        "CARGO, tokio, Tokio",
        "NUGET, Microsoft.EntityFrameworkCore.Sqlite, Entity Framework",
        "ACTIONS, actions/checkout, GitHub Actions",
        "DOCKER, postgres, PostgreSQL"
    })
    void findsPackages(Ecosystem ecosystem, String name, String skill) {
        Skills skills = skills(aSnapshot()
                .repositories(aRepository("demo").build())
                .packages(declared(ecosystem, name, Scope.RUNTIME)));

        assertThat(skills.evidence()).containsKey(skill);
        assertThat(skills.packages()).contains(List.of(ecosystem.label() + ":" + name));
    }

    @Test
    void countsPackagesForDevelopmentAsToolsButNotAsDependencies() {
        Skills skills = skills(aSnapshot().packages(declared(Ecosystem.NPM, "jest", Scope.DEVELOPMENT)));

        assertThat(skills.tools()).contains(List.of("Jest"));
        assertThat(skills.packages()).contains(List.of());
        assertThat(skills.evidence().get("Jest"))
                .containsExactly(new Evidence(
                        Optional.of("octocat/demo"),
                        "manifest",
                        "npm:jest (development)",
                        Optional.of("manifest"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void provesNoFieldOfWorkByWhatOnlyTestsAndBuildsNeed() {
        Snapshots described = aSnapshot()
                .repositories(aRepository("demo").topics("concurrency").build());

        assertThat(skills(described.packages(declared(Ecosystem.CARGO, "rayon", Scope.RUNTIME)))
                        .domains())
                .contains(List.of("Concurrency"));
        assertThat(skills(described.packages(declared(Ecosystem.CARGO, "rayon", Scope.DEVELOPMENT)))
                        .domains())
                .contains(List.of());
    }

    @Test
    void showsTheStrongestTenPiecesOfEvidence() {
        Repository[] many = IntStream.range(0, 15)
                .mapToObj(i -> aRepository("demo" + i)
                        .topics("redis")
                        .pushedAt(NOON.minus(Duration.ofDays(i)))
                        .build())
                .toArray(Repository[]::new);

        assertThat(skills(aSnapshot().repositories(many)).evidence().get("Redis"))
                .hasSize(10)
                .first()
                .satisfies(piece -> assertThat(piece.lastSeen()).contains(NOON));
    }
}
