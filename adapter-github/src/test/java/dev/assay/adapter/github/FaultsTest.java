package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.dispatch.Backoff;
import dev.assay.adapter.github.dispatch.Retries;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.memory.InMemory;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.faults.Fault.Effect;
import dev.assay.simulator.limits.Limits;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever goes wrong at GitHub: what is told is what would have been told without, or it is marked.
 * {@code -Dfaults.analyses} asks for more at random.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FaultsTest {

    static final World WORLD = SmallWorld.at(Instant.parse("2026-03-01T12:00:00Z"));
    private static final int ANALYSES = Integer.getInteger("faults.analyses", 32);
    private static final int AT_ONCE = 16;

    /** Longer than any answer about octocat. */
    static final int LONGEST_BODY = 1 << 20;

    static final List<Effect> EFFECTS = List.of(
            new Fault.Status(502),
            new Fault.Status(503),
            new Fault.ConnectionReset(),
            new Fault.TruncatedBody(),
            new Fault.MalformedJson(),
            new Fault.EmptyBody(),
            new Fault.SlowBody(4, Duration.ZERO),
            new Fault.StalledBody(),
            new Fault.HugeBody(2L * LONGEST_BODY, true),
            new Fault.HtmlPage(200));

    private static final List<String> OPERATIONS =
            List.of("Overview", "Commits", "Years", "PullRequests", "Trees", "Contents");
    private static final List<String> PATHS = List.of(
            "/users/octocat",
            "/users/octocat/repos",
            "/users/octocat/orgs",
            "/users/octocat/starred",
            "/repos/.*/languages",
            "/repos/.*/commits",
            "/search/commits",
            "/search/issues",
            "/repos/.*/git/trees/.*",
            "/repos/.*/contents/.*");

    private static final int CURABLE = 4;
    static final int MANY = 1_000_000;
    static final Limits GENEROUS = new Limits(MANY, MANY, MANY, MANY, MANY, MANY);
    private static final Map<String, Reading.Profile> TRUTH = new HashMap<>();

    private final ManualClock clock = new ManualClock();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(GENEROUS));
    private final CallBounds bounds = new CallBounds(new StallTimer(gitHub), LONGEST_BODY);

    /** Reads the truth of a GitHub where nothing ever goes wrong. */
    @BeforeAll
    static void readTheTruth() throws InterruptedException {
        ManualClock clock = new ManualClock();
        SimulatorSettings sound = SimulatorSettings.INSTANT.withClock(clock).withLimits(GENEROUS);
        for (String token : List.of("demo", "")) {
            try (GitHubSimulator gitHub = GitHubSimulator.start(WORLD, sound);
                    Reading reading = Reading.of(settings(gitHub, token), clock, new Forgetful())) {
                TRUTH.put(token, reading.profile("octocat"));
            }
        }
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    static Stream<Fault> faultsByDocument() {
        return OPERATIONS.stream()
                .flatMap(operation -> EFFECTS.stream().map(effect -> Fault.graphQl(operation, effect)));
    }

    static Stream<Arguments> faultsByPlace() {
        Stream<Fault> rest = PATHS.stream().flatMap(path -> EFFECTS.stream().map(effect -> Fault.rest(path, effect)));
        return Stream.concat(
                faultsByDocument().map(fault -> Arguments.of("demo", fault)),
                rest.map(fault -> Arguments.of("", fault)));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
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
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("faultsByPlace")
    void marksWhatAFaultThatStaysHides(String token, Fault fault) throws InterruptedException {
        Reading.Profile truth = truth(token);
        gitHub.fault(fault.always());
        try (Reading reading = briefly(token)) {
            List<String> ignored = marks(truth, reading.answer("octocat"));
            assertThat(reading.answered.get()).isEqualTo(reading.planned.get());
            gitHub.clearFaults();
            // Without a token, how much is read depends on the calls that are left.
            assertThat(token.isEmpty() ? List.of() : marks(truth, reading.answer("octocat")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ValueSource(strings = {"demo", ""})
    void survivesFaultsAtRandom(String token) throws Exception {
        Reading.Profile truth = truth(token);
        gitHub.chaos(42, EFFECTS.stream().collect(Collectors.toMap(effect -> effect, effect -> 0.05)));
        // Over REST each takes four times the calls.
        int analyses = token.isEmpty() ? ANALYSES / 4 : ANALYSES;
        try (Reading reading = reading(token);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int i = 0; i < analyses; i++) {
                runs.add(threads.submit(() -> marks(truth, reading.answer("octocat"))));
            }
            for (Future<List<String>> run : runs) {
                // How many are complete depends on which call comes first; each has to be true or marked.
                List<String> ignored = run.get();
            }
            assertThat(reading.answered.get()).isEqualTo(reading.planned.get());
            gitHub.clearFaults();
            assertThat(marks(truth, reading.answer("octocat"))).isEmpty();
        }
    }

    /** A call is made five times. Where fewer calls than that go wrong, whichever they are, nothing is missing. */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("mixturesOfFaults")
    void curesAnyFewFaultsAtRandom(String token, long seed) throws InterruptedException {
        Random random = new Random(seed);
        for (String place : token.isEmpty() ? PATHS : OPERATIONS) {
            for (int i = 0; i < CURABLE; i++) {
                Effect effect = EFFECTS.get(random.nextInt(EFFECTS.size()));
                Fault fault = token.isEmpty() ? Fault.rest(place + "$", effect) : Fault.graphQl(place, effect);
                gitHub.fault(fault.after(random.nextInt(3)));
            }
        }
        try (Reading reading = reading(token)) {
            assertThat(marks(truth(token), reading.answer("octocat"))).isEmpty();
            assertThat(reading.answered.get()).isEqualTo(reading.planned.get());
            assertThat(reading.retries.get()).isPositive();
        }
    }

    static Stream<Arguments> mixturesOfFaults() {
        return LongStream.rangeClosed(1, 10)
                .boxed()
                .flatMap(seed -> Stream.of("demo", "").map(token -> Arguments.of(token, seed)));
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
                        marked(
                                "manifests",
                                truth.manifests(),
                                found.details()
                                        .contents(FileInterest.onlyIn(Reading.MANIFESTS::contains))
                                        .map(Contents::manifests)))
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
        return Reading.of(settings(gitHub, token), clock, new Forgetful(), bounds);
    }

    /** Makes each call twice: what stays is not cured by five attempts either. */
    private Reading briefly(String token) {
        Retries twice = new Retries(new Backoff(Duration.ZERO, Duration.ZERO, 2), new Random(1), length -> {});
        return Reading.of(
                settings(gitHub, token),
                new GitHub.ClientDependencies(InMemory.rateLimits(clock), new Forgetful(), clock, bounds, twice),
                clock);
    }

    static GitHubSettings settings(GitHubSimulator gitHub, String token) {
        return new GitHubSettings(
                gitHub.url(), token.isEmpty() ? List.of() : List.of(token), MANY, Duration.ofMillis(250));
    }

    private static Reading.Profile truth(String token) {
        return Objects.requireNonNull(TRUTH.get(token));
    }
}
