package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.GitHub;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.manifest.Manifests;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Skills.Evidence;
import dev.assay.domain.report.career.ProjectSummary;
import dev.assay.domain.report.career.Role;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.GitHubClient;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.PersonPlan;
import dev.assay.simulator.world.Story;
import dev.assay.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a report says of people whose work is told in detail, through the whole of Assay but its doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeCareerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final String CARGO = """
            [package]
            name = "tool"
            [dependencies]
            clap = "4"
            serde = "1"
            """;
    private static final String NPM = """
            {"name": "web", "dependencies": {"react": "^19"}, "devDependencies": {"typescript": "^5", "vitest": "^3"}}
            """;

    private GitHubSimulator simulator;
    private GitHubClient client;
    private TaskService tasks;
    private final AnswerCache answers = InMemory.answers(CLOCK);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static World world() {
        World world = World.of(
                NOW,
                Stream.of("olga", "mia", "vera", "mono", "owen", "tess", "ines", "rena", "stranger", "renovator")
                        .map(login -> PersonPlan.of(login).with(0, 0, 0))
                        .toList());
        return Stream.of(elsewhere(), monorepo(), ownership(), secrets())
                .flatMap(List::stream)
                .reduce(world, (told, story) -> story.toldIn(told), (one, two) -> two);
    }

    private static List<Story> elsewhere() {
        Story old = Story.of("vera/first", "A first attempt")
                .language("Perl", 9000)
                .file("first.pl", "print 1;")
                .commits("vera", 30, day("2008-05-01"), day("2009-05-01"), "first.pl");
        return List.of(
                old,
                Story.of("vera/last", "A last attempt")
                        .language("Rust", 9000)
                        .file("Cargo.toml", CARGO)
                        .file("src/lib.rs", "fn a() {}")
                        .commits("vera", 60, day("2011-01-01"), day("2026-02-20"), "src/lib.rs", "Cargo.toml"),
                organization("acme/engine", "olga", 250),
                organization("bolt/tools", "olga", 100),
                organization("corp/site", "olga", 50),
                organization("acme/core", "mia", 300));
    }

    /** Somebody's commits of years ago in an organization's repository, among twice as many of others. */
    private static Story organization(String name, String login, int commits) {
        return Story.of(name, "Command line tools of " + name)
                .language("Rust", 50_000)
                .file("Cargo.toml", CARGO)
                .file("src/main.rs", "fn main() {}")
                .file(".github/workflows/ci.yml", "jobs: {build: {steps: [{uses: docker/build-push-action@v6}]}}")
                .commits("stranger", commits, day("2018-01-01"), day("2026-02-01"), "src/main.rs")
                .commits("stranger", 3, day("2018-01-01"), day("2026-02-01"), ".github/workflows/ci.yml")
                .commits(login, commits * 9 / 10, day("2019-01-01"), day("2023-06-01"), "src/main.rs")
                .commits(login, commits / 10, day("2019-02-01"), day("2023-05-01"), "Cargo.toml");
    }

    private static List<Story> monorepo() {
        Story story = Story.of("mono/mono", "A web application in many parts")
                .language("TypeScript", 90_000)
                .language("Python", 80_000)
                .language("Ruby", 70_000)
                .file("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .file("packages/web/package.json", NPM)
                .file("packages/web/src/index.tsx", "export {}")
                .file("packages/checks/test/package.json", "{\"dependencies\": {\"express\": \"5\"}}")
                .file("third_party/lib/package.json", "{\"dependencies\": {\"lodash\": \"4\"}}")
                .commits("mono", 90, day("2024-01-01"), day("2026-02-01"), "packages/web/src/index.tsx")
                .commits("mono", 12, day("2024-01-01"), day("2026-02-01"), "packages/web/package.json")
                .commits("mono", 4, day("2024-01-01"), day("2026-02-01"), "packages/checks/test/package.json")
                .commits("mono", 4, day("2024-01-01"), day("2026-02-01"), "third_party/lib/package.json");
        for (String fixture : List.of("a.py", "b.rb", "c.py", "d.rb")) {
            story = story.file("test/fixtures/" + fixture, "x = 1");
        }
        return List.of(story.commits("mono", 40, day("2024-02-01"), day("2026-02-01"), "test/fixtures/a.py"));
    }

    private static List<Story> ownership() {
        return List.of(
                Story.of("owen/lib", "A library")
                        .language("Rust", 50_000)
                        .language("TypeScript", 90_000)
                        .file("Cargo.toml", CARGO)
                        .file("src/lib.rs", "fn a() {}")
                        .file("web/package.json", NPM)
                        .file("web/index.ts", "export {}".repeat(100))
                        .file("flake.nix", "{}")
                        .file(
                                ".github/workflows/ci.yml",
                                "jobs: {build: {steps: [{uses: docker/build-push-action@v6}]}}")
                        .commits("owen", 100, day("2023-01-01"), day("2026-02-01"), "src/lib.rs", "Cargo.toml")
                        .commits(
                                "stranger",
                                40,
                                day("2023-02-01"),
                                day("2026-02-01"),
                                "web/package.json",
                                "web/index.ts")
                        .commits(
                                "stranger",
                                10,
                                day("2023-02-01"),
                                day("2026-02-01"),
                                ".github/workflows/ci.yml",
                                "flake.nix"),
                Story.of("tess/lib", "A parser")
                        .language("Rust", 50_000)
                        .file(
                                "Cargo.toml",
                                "[package]\nname = \"p\"\n[dev-dependencies]\nserde = \"1\"\ntokio = \"1\"\n")
                        .file("src/lib.rs", "fn a() {}")
                        .commits("tess", 50, day("2024-01-01"), day("2026-02-01"), "src/lib.rs", "Cargo.toml"),
                Story.of("ines/import", "A copy of what was elsewhere")
                        .language("Java", 500_000)
                        .file("pom.xml", "<project><dependencies/></project>")
                        .file("src/main/java/A.java", "class A {}")
                        .commits("ines", 1, day("2025-06-01"), day("2025-06-01"), "pom.xml", "src/main/java/A.java"),
                Story.of("rena/tool", "A command line tool")
                        .language("Rust", 9000)
                        .file("src/main.rs", "fn main() {}")
                        .commits("rena", 30, day("2024-01-01"), day("2026-02-01"), "src/main.rs"));
    }

    private static List<Story> secrets() {
        return List.of(Story.of("hidden-org/secret", "Nobody may read of this")
                .hiddenFromOthers()
                .language("Haskell", 90_000)
                .file("secret.cabal", "name: secret")
                .commits("owen", 70, day("2024-01-01"), day("2026-02-01"), "secret.cabal"));
    }

    @BeforeAll
    void start() {
        simulator = GitHubSimulator.start(world(), SimulatorSettings.INSTANT.withClock(CLOCK));
        client = connected(simulator);
        tasks = service(client);
    }

    private GitHubClient connected(GitHubSimulator gitHub) {
        return GitHub.connect(
                new GitHubSettings(gitHub.url(), List.of("token"), 5000, Duration.ofMinutes(1)),
                InMemory.rateLimits(CLOCK),
                answers,
                CLOCK);
    }

    private static TaskService service(GitHubClient gitHub) {
        EngineSettings settings = EngineSettings.DEFAULTS;
        return BackgroundTaskService.start(InMemory.ports(gitHub, new Manifests(), settings, CLOCK), settings);
    }

    @AfterAll
    void close() throws Exception {
        tasks.close();
        client.close();
        simulator.close();
    }

    private ProfileAnalysis report(String login) throws InterruptedException {
        return report(tasks, login);
    }

    private static ProfileAnalysis report(TaskService service, String login) throws InterruptedException {
        Submission.Accepted accepted = (Submission.Accepted) service.submit(AnalysisRequest.of(login));
        Task task = service.await(accepted.task().id(), Duration.ofMinutes(1)).orElseThrow();
        assertThat(task.state()).isInstanceOf(TaskState.Succeeded.class);
        return ((TaskState.Succeeded) task.state()).analysis();
    }

    private static Map<String, ProjectSummary> projects(ProfileAnalysis report) {
        return report.career().projects().orElseThrow().stream()
                .collect(
                        Collectors.toMap(project -> project.about().repository().toString(), project -> project));
    }

    private static Map<String, Double> authored(ProfileAnalysis report) {
        return report.portfolio().languages().orElseThrow().stream()
                .collect(Collectors.toMap(
                        LanguageShare::language,
                        share -> share.authored()
                                .map(LanguageShare.Authored::commitPercentage)
                                .orElse(0.0)));
    }

    @Test
    void anOrdinaryDeveloperIsWhatTheyDidInOthersRepositoriesYearsAgo() throws InterruptedException {
        ProfileAnalysis olga = report("olga");

        assertThat(projects(olga)).containsOnlyKeys("acme/engine", "bolt/tools", "corp/site");
        assertThat(projects(olga).get("acme/engine")).satisfies(engine -> {
            assertThat(engine.role()).isEqualTo(Role.LEAD);
            assertThat(engine.commits().own()).isEqualTo(250);
            assertThat(engine.commits().all()).isEqualTo(503);
        });
        assertThat(olga.career().career().orElseThrow().lastYear()).contains(2023);
        assertThat(authored(olga)).containsEntry("Rust", 100.0);
        assertThat(olga.skills().languages()).contains(List.of("Rust"));
        assertThat(olga.skills().frameworks().orElseThrow()).contains("clap", "Serde");
        assertThat(olga.skills().tools().orElseThrow()).doesNotContain("GitHub Actions", "Docker");
        assertThat(olga.skills().domains().orElseThrow()).contains("Command-line Tools");
        assertThat(olga.provenance().coverage().values())
                .extracting(Coverage::status)
                .containsOnly(Coverage.Status.COMPLETE);
    }

    @Test
    void aMaintainerWithoutOwnRepositoriesIsKnownForOthers() throws InterruptedException {
        ProfileAnalysis mia = report("mia");

        assertThat(mia.portfolio().repositories()).contains(List.of());
        assertThat(mia.career().highlights().getFirst().text()).contains("Led acme/core", "300 of its 603 commits");
        assertThat(authored(mia)).containsEntry("Rust", 100.0);
        assertThat(mia.skills().evidence().get("Serde")).singleElement().satisfies(piece -> {
            assertThat(piece.repository()).contains("acme/core");
            assertThat(piece.path()).contains("Cargo.toml");
            assertThat(piece.touches()).contains(30);
            assertThat(piece.lastTouched()).contains(Instant.parse("2023-05-01T20:00:00Z"));
        });
    }

    @Test
    void aLongCareerIsReadFromItsFirstYear() throws InterruptedException {
        ProfileAnalysis vera = report("vera");

        assertThat(vera.career().career().orElseThrow()).satisfies(years -> {
            assertThat(years.firstYear()).contains(2008);
            assertThat(years.lastYear()).contains(2026);
        });
        assertThat(projects(vera)).containsOnlyKeys("vera/first", "vera/last");
        assertThat(vera.provenance().usage().calls()).isLessThanOrEqualTo(16 + 10);
        assertThat(authored(vera)).containsOnlyKeys("Perl", "Rust");
    }

    @Test
    void aMonorepoIsReadInItsMembersAndNotInItsFixtures() throws InterruptedException {
        ProfileAnalysis mono = report("mono");

        assertThat(mono.skills().frameworks().orElseThrow()).contains("React").doesNotContain("Express.js", "Lodash");
        assertThat(mono.skills().evidence().get("React"))
                .extracting(Evidence::path)
                .containsOnly(Optional.of("packages/web/package.json"));
        assertThat(authored(mono)).containsEntry("TypeScript", 100.0).containsEntry("Python", 0.0);
        assertThat(mono.skills().languages()).contains(List.of("TypeScript"));
    }

    @Test
    void whatOthersWroteInAnOwnRepositoryIsTheirs() throws InterruptedException {
        ProfileAnalysis owen = report("owen");

        assertThat(owen.skills().languages()).contains(List.of("Rust"));
        assertThat(owen.skills().frameworks().orElseThrow()).contains("Serde").doesNotContain("React");
        assertThat(owen.skills().tools().orElseThrow()).doesNotContain("GitHub Actions", "Docker", "Nix", "Vitest");
        assertThat(authored(owen)).containsEntry("Rust", 100.0).containsEntry("TypeScript", 0.0);
    }

    @Test
    void whatOnlyTestsNeedIsNoFrameworkOfTheAuthor() throws InterruptedException {
        assertThat(report("tess").skills().frameworks()).contains(List.of());
    }

    @Test
    void aRepositoryThatWasImportedInOneCommitMakesNoLanguageASkill() throws InterruptedException {
        ProfileAnalysis ines = report("ines");

        assertThat(ines.skills().languages()).contains(List.of());
        assertThat(authored(ines)).containsEntry("Java", 100.0);
    }

    @Test
    void nothingOfAPrivateRepositoryIsInAReport() throws InterruptedException {
        ProfileAnalysis owen = report("owen");
        byte[] json = new AssayJson().profile(TaskId.of(new Login("owen"), NOW, 0), owen);

        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("hidden-org", "secret", "Haskell");
        assertThat(owen.career().career().orElseThrow().years().stream()
                        .mapToInt(year -> year.commits())
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void somebodyWhoIsRenamedBetweenTwoReportsKeepsTheirCareer() throws Exception {
        ProfileAnalysis before = report("rena");
        World renamed = world().withFormerLogin("rena-before", "rena");
        try (GitHubSimulator later = GitHubSimulator.start(renamed, SimulatorSettings.INSTANT.withClock(CLOCK));
                GitHubClient again = connected(later);
                TaskService service = service(again)) {
            ProfileAnalysis after = report(service, "rena-before");

            assertThat(after.person().identity()).isEqualTo(before.person().identity());
            assertThat(after.career()).isEqualTo(before.career());
            assertThat(after.skills()).isEqualTo(before.skills());
        }
    }
}
