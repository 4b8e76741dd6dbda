package dev.assay.testkit;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.Section.Seen;
import dev.assay.domain.profile.Section.Unseen;
import dev.assay.domain.profile.StarredRepository;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds snapshots that read as English: {@code aSnapshot().with(aRepository("demo").stars(3)).build()}. */
public final class Snapshots {

    /** The moment that everything happens at, unless told otherwise. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The login of the person. */
    public static final String OCTOCAT = "octocat";

    private Optional<String> bio = Optional.empty();
    private Section<List<Organization>> organizations = seen(List.of());
    private Section<List<StarredRepository>> starred = seen(List.of());
    private Section<List<Repository>> repositories = seen(List.of());
    private Section<Contributions> contributions = new Seen<>(
            new Contributions(
                    LocalDate.EPOCH,
                    LocalDate.EPOCH,
                    0,
                    new Contributions.Totals(0, 0, 0, 0, 0, 0),
                    List.of(),
                    List.of()),
            Coverage.complete(0));
    private Section<CommitHistory> commits =
            new Seen<>(new CommitHistory(List.of(), Optional.of(0), List.of()), Coverage.complete(0));
    private Section<PullRequestHistory> pullRequests =
            new Seen<>(new PullRequestHistory(List.of(), Optional.of(new Totals(0, 0, 0))), Coverage.complete(0));
    private Section<List<DeclaredPackage>> packages = seen(List.of());
    private Section<Career> career = new Seen<>(new Career(List.of(), List.of(), List.of()), Coverage.complete(0));
    private Section<List<Project>> projects = seen(List.of());
    private Section<List<Authorship>> authorships = new Unseen<>("nobody was asked");

    private Snapshots() {}

    /** Starts a snapshot of a person with nothing: all was seen, and there was none. */
    public static Snapshots aSnapshot() {
        return new Snapshots();
    }

    /** Starts a snapshot of which nothing but the person's page was seen. */
    public static Snapshots anUnseenSnapshot() {
        Snapshots snapshot = new Snapshots();
        snapshot.starred = new Unseen<>("stars failed");
        snapshot.repositories = new Unseen<>("repositories failed");
        snapshot.contributions = new Unseen<>("contributions failed");
        snapshot.commits = new Unseen<>("commits failed");
        snapshot.pullRequests = new Unseen<>("pull requests failed");
        snapshot.packages = new Unseen<>("manifests failed");
        return snapshot;
    }

    /** Returns the name of a repository of the person's own. */
    public static RepositoryName own(String name) {
        return new RepositoryName(OCTOCAT, name);
    }

    /** Returns a section that was seen whole. */
    public static <T> Section<List<T>> seen(List<T> content) {
        return new Seen<>(content, Coverage.complete(content.size()));
    }

    /** Returns a commit in the repository "demo" without sizes. */
    public static Commit aCommit(String message, String authoredAt) {
        String sha = String.format(Locale.ROOT, "%040x", Integer.toUnsignedLong((message + authoredAt).hashCode()));
        return new Commit(own("demo"), sha, message, OffsetDateTime.parse(authoredAt), false, Optional.empty());
    }

    /** Says something about the person. */
    public Snapshots bio(String text) {
        bio = Optional.of(text);
        return this;
    }

    /** Replaces the organizations. */
    public Snapshots organizations(List<Organization> all) {
        organizations = seen(all);
        return this;
    }

    /** Replaces the repositories. */
    public Snapshots repositories(Repository... all) {
        return repositories(seen(List.of(all)));
    }

    /** Replaces the repositories. */
    public Snapshots repositories(Section<List<Repository>> section) {
        repositories = section;
        return this;
    }

    /** Replaces the stars. */
    public Snapshots starred(List<StarredRepository> all) {
        starred = seen(all);
        return this;
    }

    /** Replaces the contributions. */
    public Snapshots contributions(Contributions year) {
        contributions = new Seen<>(year, Coverage.complete(1));
        return this;
    }

    /** Replaces the commits, whose number is their total. */
    public Snapshots commits(List<Commit> all) {
        return commits(new CommitHistory(all, Optional.of(all.size()), List.of()));
    }

    /** Replaces the commits. */
    public Snapshots commits(CommitHistory history) {
        commits = new Seen<>(history, Coverage.complete(history.commits().size()));
        return this;
    }

    /** Replaces the pull requests. */
    public Snapshots pullRequests(PullRequestHistory history) {
        pullRequests =
                new Seen<>(history, Coverage.complete(history.pullRequests().size()));
        return this;
    }

    /** Replaces the years. */
    public Snapshots career(Career all) {
        career = new Seen<>(all, Coverage.complete(all.years().size()));
        return this;
    }

    /** Replaces the projects. */
    public Snapshots projectsUnseen() {
        projects = new Unseen<>("projects failed");
        return this;
    }

    public Snapshots projects(Project... all) {
        projects = seen(List.of(all));
        return this;
    }

    /** Replaces what the person touched. */
    public Snapshots authorships(Authorship... all) {
        authorships = seen(List.of(all));
        return this;
    }

    /** Replaces the packages. */
    public Snapshots packages(DeclaredPackage... all) {
        packages = seen(List.of(all));
        return this;
    }

    /** Returns the snapshot. */
    public ProfileSnapshot build() {
        Account account = new Account(
                new Login(OCTOCAT),
                "OctoCat",
                "U_1",
                1,
                Account.Kind.USER,
                new Account.Details(
                        Optional.empty(),
                        bio,
                        Optional.of("Docker"),
                        Optional.of("Jenkins, Redis County"),
                        Optional.empty(),
                        Optional.empty()),
                new Account.Counts(1, 0, 0, 0),
                URI.create("https://example.org/avatar"),
                NOON,
                NOON);
        return new ProfileSnapshot(
                account,
                organizations,
                starred,
                repositories,
                contributions,
                commits,
                pullRequests,
                packages,
                career,
                projects,
                authorships);
    }
}
