package dev.assay.testkit;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small complete snapshots of invented people. */
public final class Profiles {

    private static final Instant LONG_AGO = Instant.parse("2015-05-05T10:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-02-28");

    private Profiles() {}

    /** Returns a complete snapshot of a person with one repository and one commit. */
    public static ProfileSnapshot aSnapshotOf(String login) {
        RepositoryName name = new RepositoryName(login, "hello");
        return new ProfileSnapshot(
                anAccount(login),
                seen(List.of()),
                seen(List.of()),
                seen(List.of(aRepository(name))),
                new Section.Seen<>(contributions(name), Coverage.complete(1).within(YESTERDAY, YESTERDAY)),
                new Section.Seen<>(
                        new CommitHistory(
                                List.of(aCommit(name)), Optional.of(1), List.of(new RepositoryCommits(name, 1))),
                        Coverage.complete(1)),
                new Section.Seen<>(
                        new PullRequestHistory(List.of(), Optional.of(new PullRequestHistory.Totals(0, 0, 0))),
                        Coverage.complete(0)),
                seen(List.of()),
                new Section.Seen<>(career(name), Coverage.complete(1)),
                seen(List.of(aProject(name))),
                seen(List.of()));
    }

    private static <T> Section<List<T>> seen(List<T> list) {
        return new Section.Seen<>(list, Coverage.complete(list.size()));
    }

    private static Account anAccount(String login) {
        return new Account(
                new Login(login),
                login,
                "U_" + login,
                42,
                Account.Kind.USER,
                new Account.Details(
                        Optional.of("The " + login),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Account.Counts(1, 0, 3, 4),
                URI.create("https://avatars.example/" + login),
                LONG_AGO,
                LONG_AGO);
    }

    private static Repository aRepository(RepositoryName name) {
        return new Repository(
                name,
                Optional.of("Says hello"),
                URI.create("https://github.example/" + name),
                new Repository.Traits(false, false, false, false),
                new Repository.Counts(7, 1, 12),
                new Repository.Dates(LONG_AGO, LONG_AGO, Optional.of(LONG_AGO)),
                Optional.of("Java"),
                Optional.of(List.of(new LanguageBytes("Java", 4200))),
                List.of("hello"),
                Optional.of("MIT"),
                Optional.of(List.of("README.md")));
    }

    private static Commit aCommit(RepositoryName name) {
        return new Commit(
                name,
                "a".repeat(40),
                "feat: say hello",
                OffsetDateTime.parse("2026-02-28T09:30:00+01:00"),
                false,
                Optional.of(new Commit.Changes(10, 2, Optional.of(1))));
    }

    private static Career career(RepositoryName name) {
        return new Career(
                List.of(new Career.Year(
                        YESTERDAY.getYear(),
                        new Career.Counts(1, 0, 0, 0, 1),
                        List.of(new Contributions.Day(YESTERDAY, 1)))),
                List.of(new Career.Place(name, false, Map.of(YESTERDAY.getYear(), 1), 0, 0)),
                List.of());
    }

    private static Project aProject(RepositoryName name) {
        Optional<Instant> moment = Optional.of(Instant.parse("2026-02-28T08:30:00Z"));
        return new Project(
                new Project.Listing(
                        name,
                        URI.create("https://github.example/" + name),
                        Optional.of("Says hello"),
                        Optional.of("Java"),
                        List.of("hello"),
                        7,
                        false,
                        false,
                        Optional.of(2)),
                new Project.History(1, 1, moment, moment, Optional.of(name.owner())),
                new Project.Merges(0, Optional.of(0), List.of()));
    }

    private static Contributions contributions(RepositoryName name) {
        return new Contributions(
                YESTERDAY,
                YESTERDAY,
                1,
                new Contributions.Totals(1, 0, 0, 0, 0, 0),
                List.of(new Contributions.Day(YESTERDAY, 1)),
                List.of(new Contributions.RepositoryContribution(name, 1, false, false, Optional.empty())));
    }
}
