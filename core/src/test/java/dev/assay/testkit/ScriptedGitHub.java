package dev.assay.testkit;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.OverviewAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A GitHub that answers what a test has told it, and can be made to hold its answers back. Safe for many threads. */
public final class ScriptedGitHub implements GitHubClient {

    private final Map<Login, ProfileSnapshot> people = new ConcurrentHashMap<>();
    private final Map<Login, OverviewAnswer> answers = new ConcurrentHashMap<>();
    private final Set<Stage> broken = ConcurrentHashMap.newKeySet();
    private final Set<Stage> overflowing = ConcurrentHashMap.newKeySet();
    private final Set<Stage> unseen = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicInteger overviews = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();

    /** Makes a GitHub that knows nobody. */
    public ScriptedGitHub() {}

    /** Adds a person. */
    public ScriptedGitHub knows(ProfileSnapshot person) {
        people.put(person.account().login(), person);
        return this;
    }

    /** Fixes the answer to the first question about a login. */
    public ScriptedGitHub answers(String login, OverviewAnswer answer) {
        answers.put(new Login(login), answer);
        return this;
    }

    /** Lets a stage fail with a bug. */
    public ScriptedGitHub breaksAt(Stage stage) {
        broken.add(stage);
        return this;
    }

    /** Lets a stage fail with an error of the virtual machine. */
    public ScriptedGitHub overflowsAt(Stage stage) {
        overflowing.add(stage);
        return this;
    }

    /** Lets a stage see nothing. */
    public ScriptedGitHub seesNothingAt(Stage stage) {
        unseen.add(stage);
        return this;
    }

    /** Forgets what {@link #seesNothingAt} and {@link #breaksAt} said. */
    public void recovers() {
        broken.clear();
        overflowing.clear();
        unseen.clear();
    }

    /** Holds back every answer until {@link #release}. */
    public void hold() {
        gate.set(new CountDownLatch(1));
    }

    /** Lets the answers go. */
    public void release() {
        gate.get().countDown();
    }

    /** Returns how many analyses have begun. */
    public int overviews() {
        return overviews.get();
    }

    /** Returns how many first questions were under way at once, at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** Returns how many first questions are under way. */
    public int underWay() {
        return atOnce.get();
    }

    /** Returns how many calls were interrupted. */
    public int interruptions() {
        return interruptions.get();
    }

    @Override
    public OverviewAnswer overview(Login login, CallMeter meter) throws InterruptedException {
        overviews.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            call(Stage.PROFILE, meter);
        } finally {
            atOnce.decrementAndGet();
        }
        OverviewAnswer fixed = answers.get(login);
        return fixed == null ? found(login) : fixed;
    }

    private OverviewAnswer found(Login login) {
        return Optional.ofNullable(people.get(login))
                .<OverviewAnswer>map(person -> new OverviewAnswer.Found(new Overview(
                        person.account(),
                        person.organizations(),
                        person.starred(),
                        person.repositories(),
                        person.contributions())))
                .orElseGet(() -> new OverviewAnswer.Missing("GitHub has no user named \"" + login + "\""));
    }

    @Override
    public Section<CommitHistory> commits(Overview overview, CallMeter meter) throws InterruptedException {
        call(Stage.COMMITS, meter);
        return section(Stage.COMMITS, person(overview.account()).commits());
    }

    @Override
    public Section<PullRequestHistory> pullRequests(Account account, CallMeter meter) throws InterruptedException {
        call(Stage.PULL_REQUESTS, meter);
        return section(Stage.PULL_REQUESTS, person(account).pullRequests());
    }

    @Override
    public Section<List<ManifestFile>> manifests(Overview overview, Predicate<String> wanted, CallMeter meter)
            throws InterruptedException {
        call(Stage.MANIFESTS, meter);
        return section(Stage.MANIFESTS, new Section.Seen<>(List.of(), Coverage.complete(0)));
    }

    private void call(Stage stage, CallMeter meter) throws InterruptedException {
        meter.plan(stage, 1);
        try {
            gate.get().await();
        } catch (InterruptedException stop) {
            interruptions.incrementAndGet();
            throw stop;
        }
        meter.answered(stage, CallMeter.Cost.ONE_CALL);
        if (overflowing.contains(stage)) {
            throw new StackOverflowError("scripted overflow at " + stage);
        }
        if (broken.contains(stage)) {
            throw new IllegalStateException("scripted bug at " + stage);
        }
    }

    private <T> Section<T> section(Stage stage, Section<T> usual) {
        return unseen.contains(stage) ? new Section.Unseen<>("scripted outage at " + stage) : usual;
    }

    private ProfileSnapshot person(Account account) {
        ProfileSnapshot person = people.get(account.login());
        if (person == null) {
            throw new IllegalStateException("nobody was scripted as " + account.login());
        }
        return person;
    }

    @Override
    public void close() {
        release();
    }
}
