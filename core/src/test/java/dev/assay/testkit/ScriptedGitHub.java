package dev.assay.testkit;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.ProfileDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A GitHub that answers what a test has told it, and can be made to hold its answers back. Safe for many threads. */
public final class ScriptedGitHub implements GitHubClient {

    private final Map<Login, ProfileSnapshot> people = new ConcurrentHashMap<>();
    private final Map<Login, OverviewAnswer> answers = new ConcurrentHashMap<>();
    private final Map<Call, Instant> limits = new ConcurrentHashMap<>();
    private final Set<Stage> broken = ConcurrentHashMap.newKeySet();
    private final Set<Stage> overflowing = ConcurrentHashMap.newKeySet();
    private final Set<Stage> unseen = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final Map<Stage, CountDownLatch> held = new ConcurrentHashMap<>();
    private final AtomicBoolean invented = new AtomicBoolean();
    private final AtomicInteger overviews = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();
    private final AtomicInteger limitsMet = new AtomicInteger();

    /** Makes a GitHub without accounts. */
    public ScriptedGitHub() {}

    /** Adds a person. */
    public ScriptedGitHub knows(ProfileSnapshot person) {
        people.put(person.account().login(), person);
        return this;
    }

    /** Adds an account that is no person. */
    public ScriptedGitHub knowsOrganization(String login) {
        return answers(
                login, new OverviewAnswer.Missing("\"" + login + "\" is no person on GitHub but an organization"));
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

    /** Lets the next call of a stage run into a limit that resets then; afterwards the stage is free. */
    public ScriptedGitHub waitsFor(String login, Stage stage, Instant reset) {
        limits.put(new Call(new Login(login), stage), reset);
        return this;
    }

    /** Forgets what {@link #seesNothingAt} and {@link #breaksAt} said. */
    public void recovers() {
        broken.clear();
        overflowing.clear();
        unseen.clear();
    }

    /** Lets all people be inventions. */
    public ScriptedGitHub inventsPeople() {
        invented.set(true);
        return this;
    }

    /** Holds back every answer until {@link #release}. */
    public void hold() {
        // What waits already hears of one release only: a second hold goes on with the first.
        gate.updateAndGet(present -> present.getCount() > 0 ? present : new CountDownLatch(1));
    }

    /** Holds back the answers of one stage until {@link #releaseAt}. */
    public void holdAt(Stage stage) {
        held.put(stage, new CountDownLatch(1));
    }

    /** Lets the answers of a stage go. */
    public void releaseAt(Stage stage) {
        CountDownLatch latch = held.remove(stage);
        if (latch != null) {
            latch.countDown();
        }
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

    /** Starts to count {@link #mostAtOnce} anew. */
    public void forgetsHowManyWereAtOnce() {
        mostAtOnce.set(atOnce.get());
    }

    /** Returns how many calls ran into a limit of {@link #waitsFor}. */
    public int limitsMet() {
        return limitsMet.get();
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
    public boolean simulated() {
        return invented.get();
    }

    @Override
    public OverviewAnswer overview(Login login, CallContext context) throws InterruptedException {
        overviews.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            Optional<Instant> limit = call(new Call(login, Stage.PROFILE), context);
            return limit.isPresent()
                    ? new OverviewAnswer.RateLimited(spent(limit.get()), limit.get())
                    : answer(login, context);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private OverviewAnswer answer(Login login, CallContext context) throws InterruptedException {
        OverviewAnswer fixed = answers.get(login);
        return fixed == null ? found(login, context) : fixed;
    }

    private OverviewAnswer found(Login login, CallContext context) throws InterruptedException {
        ProfileSnapshot person = people.get(login);
        if (person == null) {
            return new OverviewAnswer.Missing("GitHub has no user named \"" + login + "\"");
        }
        Overview overview = new Overview(
                person.account(),
                person.organizations(),
                person.starred(),
                person.repositories(),
                person.contributions(),
                person.career());
        // The years come last. They are no call of their own here, but can be held back like one.
        context.read(overview.with(new Section.Unseen<>("It is still being read")));
        held.getOrDefault(Stage.CONTRIBUTIONS, new CountDownLatch(0)).await();
        return new OverviewAnswer.Found(overview, new Details(person, context));
    }

    /** Makes a call; returns the reset of the limit it ran into, if there is no time to wait for that. */
    private Optional<Instant> call(Call call, CallContext context) throws InterruptedException {
        context.plan(call.stage(), 1);
        boolean free;
        try {
            gate.get().await();
            held.getOrDefault(call.stage(), new CountDownLatch(0)).await();
            free = waited(call, context);
        } catch (InterruptedException stop) {
            interruptions.incrementAndGet();
            throw stop;
        }
        context.answered(call.stage(), CallContext.Cost.ONE_CALL);
        fail(call.stage());
        return free ? Optional.empty() : Optional.ofNullable(limits.get(call));
    }

    private boolean waited(Call call, CallContext context) throws InterruptedException {
        Instant reset = limits.get(call);
        if (reset == null) {
            return true;
        }
        limitsMet.incrementAndGet();
        boolean waited = context.waitUntil(reset);
        if (waited) {
            limits.remove(call);
        }
        return waited;
    }

    private void fail(Stage stage) {
        if (overflowing.contains(stage)) {
            throw new StackOverflowError("scripted overflow at " + stage);
        }
        if (broken.contains(stage)) {
            throw new IllegalStateException("scripted bug at " + stage);
        }
    }

    private static String spent(Instant reset) {
        return "GitHub API rate limit exceeded; it resets at " + reset;
    }

    private record Call(Login login, Stage stage) {}

    @Override
    public void close() {
        release();
    }

    /** What the script knows of a person beyond the overview. */
    private final class Details implements ProfileDetails {

        private final ProfileSnapshot person;
        private final CallContext context;

        Details(ProfileSnapshot person, CallContext context) {
            this.person = person;
            this.context = context;
        }

        @Override
        public Section<CommitHistory> commits() throws InterruptedException {
            return section(Stage.COMMITS, person.commits());
        }

        @Override
        public Section<List<Project>> projects() {
            return person.projects();
        }

        @Override
        public Section<PullRequestHistory> pullRequests() throws InterruptedException {
            return section(Stage.PULL_REQUESTS, person.pullRequests());
        }

        @Override
        public Section<Contents> contents(FileInterest interest) throws InterruptedException {
            return section(
                    Stage.MANIFESTS,
                    new Section.Seen<>(new Contents(List.of(), person.authorships()), Coverage.complete(0)));
        }

        private <T> Section<T> section(Stage stage, Section<T> usual) throws InterruptedException {
            Optional<Instant> limit = call(new Call(person.account().login(), stage), context);
            return limit.<Section<T>>map(reset -> new Section.Unseen<>(spent(reset)))
                    .orElseGet(
                            () -> unseen.contains(stage) ? new Section.Unseen<>("scripted outage at " + stage) : usual);
        }
    }
}
