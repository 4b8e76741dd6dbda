package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.Fault;
import dev.assay.simulator.Fault.Effect;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.Limits;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.World;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong at GitHub: what is told is what would have been told without, or it is marked. */
class FaultsTest {

    private static final World WORLD = World.demo(Instant.parse("2026-03-01T12:00:00Z"));
    private static final int ANALYSES = 200;
    private static final int AT_ONCE = 16;

    private static final List<Effect> EFFECTS = List.of(
            new Fault.Status(502),
            new Fault.Status(503),
            new Fault.ConnectionReset(),
            new Fault.TruncatedBody(),
            new Fault.MalformedJson(),
            new Fault.EmptyBody(),
            new Fault.SlowBody(4, Duration.ofMillis(5)),
            new Fault.StalledBody(),
            new Fault.HugeBody(40L << 20, true),
            new Fault.HtmlPage(200));

    private static final int MANY = 1_000_000;
    static final Limits GENEROUS = new Limits(MANY, MANY, MANY, MANY, MANY, MANY);
    private static final Map<String, Reading.Profile> TRUTH = new ConcurrentHashMap<>();

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(GENEROUS));

    @AfterEach
    void close() {
        gitHub.close();
    }

    static Stream<Fault> faultsByDocument() {
        return Stream.of("Overview", "Commits", "EarlierYears", "PullRequests", "Manifests")
                .flatMap(operation -> EFFECTS.stream().map(effect -> Fault.graphQl(operation, effect)));
    }

    static Stream<Arguments> faultsByPlace() {
        Stream<Fault> rest = Stream.of(
                        "/users/octocat",
                        "/users/octocat/repos",
                        "/users/octocat/orgs",
                        "/users/octocat/starred",
                        "/repos/.*/languages",
                        "/repos/.*/commits",
                        "/search/commits",
                        "/search/issues",
                        "/repos/.*/git/trees/.*",
                        "/repos/.*/contents/.*")
                .flatMap(path -> EFFECTS.stream().map(effect -> Fault.rest(path, effect)));
        return Stream.concat(
                faultsByDocument().map(fault -> Arguments.of("demo", fault)),
                rest.map(fault -> Arguments.of("", fault)));
    }

    @ParameterizedTest
    @MethodSource("faultsByDocument")
    void curesAFaultThatPasses(Fault fault) throws InterruptedException {
        Reading.Profile truth = truth("demo");
        gitHub.fault(fault);
        try (Reading reading = reading("demo")) {
            assertThat(marks(truth, reading.answer("octocat"))).isEmpty();
            assertThat(reading.answered.get()).isEqualTo(reading.planned.get());
        }
    }

    @ParameterizedTest
    @MethodSource("faultsByPlace")
    void marksWhatAFaultThatStaysHides(String token, Fault fault) throws InterruptedException {
        Reading.Profile truth = truth(token);
        gitHub.fault(fault.always());
        try (Reading reading = reading(token)) {
            List<String> ignored = marks(truth, reading.answer("octocat"));
            assertThat(reading.answered.get()).isEqualTo(reading.planned.get());
            gitHub.clearFaults();
            // Without a token, how much is read depends on the calls that are left.
            assertThat(token.isEmpty() ? List.of() : marks(truth, reading.answer("octocat")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", ""})
    void survivesFaultsAtRandom(String token) throws Exception {
        Reading.Profile truth = truth(token);
        gitHub.chaos(42, EFFECTS.stream().collect(Collectors.toMap(effect -> effect, effect -> 0.05)));
        // Over REST each takes four times the calls.
        int analyses = token.isEmpty() ? ANALYSES / 4 : ANALYSES;
        int complete = 0;
        try (Reading reading = reading(token);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < analyses; i++) {
                runs.add(threads.submit(() -> marks(truth, reading.answer("octocat"))));
            }
            for (Future<List<String>> run : runs) {
                complete += run.get().isEmpty() ? 1 : 0;
            }
            assertThat(reading.answered.get()).isEqualTo(reading.planned.get());
        }
        assertThat(complete).isGreaterThan(token.isEmpty() ? 0 : analyses / 2);
    }

    @Test
    void leavesNoPermitAndNoThreadBehind() throws InterruptedException {
        try (Reading reading = reading("demo")) {
            for (Effect effect : EFFECTS) {
                gitHub.fault(Fault.graphQl("Commits", effect).times(4));
            }
            for (int i = 0; i < 2 * EFFECTS.size(); i++) {
                List<String> ignored = marks(truth("demo"), reading.answer("octocat"));
            }
        }
        Awaitility.await()
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("HttpClient")));
    }

    /** Returns the sections that say that something is missing; fails if one does not say so though it is. */
    private static List<String> marks(Reading.Profile truth, OverviewAnswer answer) throws InterruptedException {
        if (!(answer instanceof OverviewAnswer.Found found)) {
            assertThat(answer).isInstanceOf(OverviewAnswer.Unavailable.class);
            return List.of("account");
        }
        Overview seen = found.overview();
        Overview there = truth.overview();
        assertThat(seen.account()).isEqualTo(there.account());
        return Stream.of(
                        marked("organizations", there.organizations(), seen.organizations()),
                        marked("starred", there.starred(), seen.starred()),
                        marked(
                                "repositories",
                                there.repositories().map(FaultsTest::withoutLanguages),
                                seen.repositories().map(FaultsTest::withoutLanguages)),
                        languages(there.repositories(), seen.repositories()),
                        marked("contributions", there.contributions(), seen.contributions()),
                        marked("commits", truth.commits(), found.details().commits()),
                        marked(
                                "pull requests",
                                truth.pullRequests(),
                                found.details().pullRequests()),
                        marked("manifests", truth.manifests(), found.details().manifests(Reading.MANIFESTS::contains)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The languages of a repository are the same, or unknown. */
    private static Optional<String> languages(Section<List<Repository>> truth, Section<List<Repository>> seen) {
        Map<RepositoryName, Optional<List<LanguageBytes>>> there = truth.content().orElseThrow().stream()
                .collect(Collectors.toMap(Repository::name, Repository::languages));
        List<Repository> here = seen.content().orElse(List.of());
        here.stream()
                .filter(repository -> repository.languages().isPresent())
                .forEach(repository -> assertThat(repository.languages()).isEqualTo(there.get(repository.name())));
        boolean all =
                here.stream().allMatch(repository -> repository.languages().equals(there.get(repository.name())));
        return all ? Optional.empty() : Optional.of("languages");
    }

    private static List<Repository> withoutLanguages(List<Repository> repositories) {
        return repositories.stream()
                .map(one -> new Repository(
                        one.name(),
                        one.description(),
                        one.url(),
                        one.traits(),
                        one.counts(),
                        one.dates(),
                        one.primaryLanguage(),
                        Optional.empty(),
                        one.topics(),
                        one.license(),
                        one.files()))
                .toList();
    }

    private static <T> Optional<String> marked(String name, Section<T> truth, Section<T> seen) {
        if (seen.equals(truth)) {
            return Optional.empty();
        }
        // Where pages had to be shorter, a stated cap may take their place.
        boolean capped = seen.coverage()
                .available()
                .filter(all -> all > seen.coverage().fetched())
                .isPresent();
        assertThat(seen.coverage().status() != Coverage.Status.COMPLETE || capped)
                .as(name)
                .isTrue();
        assertThat(seen.coverage().reason()).as(name).isPresent();
        return Optional.of(name);
    }

    private Reading reading(String token) {
        GitHubSettings settings = new GitHubSettings(
                gitHub.url(), token.isEmpty() ? List.of() : List.of(token), MANY, Duration.ofMillis(250));
        return Reading.of(settings, clock, new Forgetful());
    }

    private Reading.Profile truth(String token) throws InterruptedException {
        Reading.Profile known = TRUTH.get(token);
        if (known != null) {
            return known;
        }
        try (Reading reading = reading(token)) {
            Reading.Profile read = reading.profile("octocat");
            TRUTH.put(token, read);
            return read;
        }
    }
}
