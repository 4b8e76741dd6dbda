package dev.assay.testkit;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.Person;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import java.time.Instant;

/** Complete reports of invented people. */
public final class Reports {

    private Reports() {}

    /**
     * Returns a report.
     *
     * @param name that the account has
     * @param id GitHub's number of the account
     * @param at when GitHub was asked
     * @param followers what tells two reports apart
     */
    public static ProfileCache.Entry of(String name, long id, Instant at, int followers) {
        ProfileAnalysis made = ProfileAnalyzer.analyze(
                Profiles.aSnapshotOf(name), at, new GitHubUsage(4, 4, 0, 0, at.getEpochSecond() % 1000));
        Person person = made.person();
        Person.Identity identity = person.identity();
        Account.Counts counts = person.counts();
        Person other = new Person(
                new Person.Identity(
                        identity.login(),
                        id,
                        identity.accountType(),
                        identity.avatarUrl(),
                        identity.createdAt(),
                        identity.updatedAt()),
                person.details(),
                new Account.Counts(counts.publicRepositories(), counts.publicGists(), followers, counts.following()),
                person.stars(),
                person.organizations());
        ProfileAnalysis analysis = new ProfileAnalysis(
                other, made.portfolio(), made.skills(), made.activity(), made.career(), made.provenance());
        return new ProfileCache.Entry(TaskId.of(new Login(name), at, followers), analysis);
    }
}
