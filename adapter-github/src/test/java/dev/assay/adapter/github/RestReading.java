package dev.assay.adapter.github;

import dev.assay.adapter.github.dispatch.Backoff;
import dev.assay.adapter.github.dispatch.CredentialPool;
import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.dispatch.FailureClassifier;
import dev.assay.adapter.github.dispatch.Retries;
import dev.assay.adapter.github.rest.RestCalls;
import dev.assay.adapter.github.rest.RestGitHub;
import dev.assay.adapter.github.wire.Endpoints;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.memory.InMemoryAnswerCache;
import dev.assay.memory.InMemoryRateLimitLedger;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.OverviewAnswer.Found;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Reads people over REST without a token, by a clock that moves only when a limit is waited for. */
final class RestReading implements AutoCloseable {

    private static final Set<String> MANIFESTS =
            Set.of("package.json", "pom.xml", "go.mod", "Cargo.toml", "requirements.txt", "pyproject.toml");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    final ManualClock clock;
    final RateLimitLedger ledger;
    private final AnswerCache answers;
    private final RestGitHub client;

    RestReading(URI api, ManualClock clock) {
        this.clock = clock;
        this.ledger = new InMemoryRateLimitLedger(clock);
        this.answers = new InMemoryAnswerCache(64 << 20, clock);
        GitHubSettings settings = new GitHubSettings(api, List.of(), 5000, TIMEOUT);
        Dispatcher dispatcher = new Dispatcher(
                new Transport(settings.transport(), Reading.UNTIMED),
                new CredentialPool(settings.tokens(), settings.callsPerHour(), ledger),
                new FailureClassifier(clock),
                new Retries(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), 3), new Random(1), length -> {}));
        this.client = new RestGitHub(new RestCalls(Endpoints.of(api), dispatcher, answers, "anonymous"), dispatcher);
    }

    OverviewAnswer answer(String login, Bill bill) throws InterruptedException {
        return client.overview(new Login(login), bill);
    }

    /** Reads everything of a person that is there. */
    Profile read(String login) throws InterruptedException {
        Bill bill = new Bill(clock, true);
        Found found = (Found) answer(login, bill);
        return new Profile(
                found.overview(),
                found.details().commits(),
                found.details().pullRequests(),
                found.details()
                        .contents(FileInterest.onlyIn(MANIFESTS::contains))
                        .map(Contents::manifests),
                bill);
    }

    @Override
    public void close() {
        client.close();
    }

    /** What was read, and what it cost. */
    record Profile(
            Overview overview,
            Section<CommitHistory> commits,
            Section<PullRequestHistory> pullRequests,
            Section<List<ManifestFile>> manifests,
            Bill bill) {

        CommitHistory history() {
            return commits.content().orElseThrow();
        }
    }

    /** Counts calls; waits by moving the clock, if it may. */
    static final class Bill implements CallContext {

        final List<Instant> waits = new ArrayList<>();
        int planned;
        int answered;
        int retries;
        int notModified;
        private final ManualClock clock;
        private final boolean patient;

        Bill(ManualClock clock, boolean patient) {
            this.clock = clock;
            this.patient = patient;
        }

        @Override
        public void plan(Stage stage, int calls) {
            planned += calls;
        }

        @Override
        public void answered(Stage stage, Cost cost) {
            answered++;
            retries += cost.retries();
            notModified += cost.notModified() ? 1 : 0;
        }

        @Override
        public Optional<byte[]> recall(String call) {
            return Optional.empty();
        }

        @Override
        public void remember(String call, byte[] answer) {
            // The test does not read on.
        }

        @Override
        public void read(Overview soFar) {
            // Who looks on is no concern of these tests.
        }

        @Override
        public boolean waitUntil(Instant resumption) {
            if (patient) {
                waits.add(resumption);
                clock.advance(Duration.between(clock.instant(), resumption));
            }
            return patient;
        }
    }
}
