package dev.assay.adapter.github;

import dev.assay.adapter.github.dispatch.Backoff;
import dev.assay.adapter.github.dispatch.Retries;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.memory.InMemory;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads people from a simulated GitHub, and counts what the client says it cost. */
final class Reading implements CallContext, AutoCloseable {

    static final Set<String> MANIFESTS =
            Set.of("package.json", "pom.xml", "go.mod", "Cargo.toml", "requirements.txt", "pyproject.toml");

    /** Five attempts without a pause between them. */
    static final Retries HASTY = new Retries(Backoff.DEFAULT, new Random(1), length -> {});

    /** For clients whose calls are all answered. */
    static final CallBounds UNTIMED = new CallBounds((call, limit) -> {}, CallBounds.REAL.bodyBytes());

    final AtomicInteger planned = new AtomicInteger();
    final AtomicInteger answered = new AtomicInteger();
    final AtomicInteger points = new AtomicInteger();
    final AtomicInteger retries = new AtomicInteger();
    final AtomicInteger notModified = new AtomicInteger();
    /** What an earlier attempt was answered. */
    final Map<String, byte[]> before = new ConcurrentHashMap<>();

    /** What this one was. */
    final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    final List<Instant> waits = new CopyOnWriteArrayList<>();

    /** What was told before all was read. */
    final List<Overview> beginnings = new CopyOnWriteArrayList<>();

    private final GitHubClient client;
    private final ManualClock clock;
    private final boolean patient;

    private Reading(GitHubClient client, ManualClock clock, boolean patient) {
        this.client = client;
        this.clock = clock;
        this.patient = patient;
    }

    /** Reads without ever waiting for a limit. */
    static Reading of(URI api, String... tokens) {
        return of(settings(api, tokens), new ManualClock(), false);
    }

    /** @param patient whether to wait for limits, by setting the clock forward */
    static Reading of(GitHubSettings settings, ManualClock clock, boolean patient) {
        GitHub.ClientDependencies dependencies = new GitHub.ClientDependencies(
                InMemory.rateLimits(clock), InMemory.answers(clock), clock, UNTIMED, HASTY);
        return new Reading(GitHub.connect(settings, dependencies), clock, patient);
    }

    /** Reads without ever waiting for a limit, remembering as much as that memory does. */
    static Reading of(GitHubSettings settings, ManualClock clock, AnswerCache answers) {
        return of(settings, clock, answers, UNTIMED);
    }

    /** Reads without ever waiting for a limit, giving calls up that exceed those bounds. */
    static Reading of(GitHubSettings settings, ManualClock clock, AnswerCache answers, CallBounds bounds) {
        return of(
                settings,
                new GitHub.ClientDependencies(InMemory.rateLimits(clock), answers, clock, bounds, HASTY),
                clock);
    }

    /** Reads without ever waiting for a limit. */
    static Reading of(GitHubSettings settings, GitHub.ClientDependencies dependencies, ManualClock clock) {
        return new Reading(GitHub.connect(settings, dependencies), clock, false);
    }

    static GitHubSettings settings(URI api, String... tokens) {
        return new GitHubSettings(api, List.of(tokens), 5000, Duration.ofSeconds(30));
    }

    OverviewAnswer answer(String login) throws InterruptedException {
        return client.overview(new Login(login), this);
    }

    OverviewAnswer.Found found(String login) throws InterruptedException {
        OverviewAnswer answer = answer(login);
        if (answer instanceof OverviewAnswer.Found found) {
            return found;
        }
        throw new AssertionError(login + " was not found: " + answer);
    }

    Profile profile(String login) throws InterruptedException {
        OverviewAnswer.Found found = found(login);
        return new Profile(
                found.overview(),
                found.details().commits(),
                found.details().pullRequests(),
                found.details()
                        .contents(FileInterest.onlyIn(MANIFESTS::contains))
                        .map(Contents::manifests),
                found.details().projects());
    }

    @Override
    public void plan(Stage stage, int calls) {
        planned.addAndGet(calls);
    }

    @Override
    public void answered(Stage stage, Cost cost) {
        answered.incrementAndGet();
        points.addAndGet(cost.points());
        retries.addAndGet(cost.retries());
        notModified.addAndGet(cost.notModified() ? 1 : 0);
    }

    @Override
    public void read(Overview soFar) {
        beginnings.add(soFar);
    }

    @Override
    public boolean waitUntil(Instant resumption) {
        waits.add(resumption);
        if (patient) {
            clock.advance(Duration.between(clock.instant(), resumption));
        }
        return patient;
    }

    @Override
    public Optional<byte[]> recall(String call) {
        return Optional.ofNullable(before.get(call));
    }

    @Override
    public void remember(String call, byte[] answer) {
        kept.put(call, answer);
    }

    @Override
    public void close() {
        client.close();
    }

    /** All that was read of a person. */
    record Profile(
            Overview overview,
            Section<CommitHistory> commits,
            Section<PullRequestHistory> pullRequests,
            Section<List<ManifestFile>> manifests,
            Section<List<Project>> projects) {}
}
