package dev.assay.port.out;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what GitHub knows of a person. Safe for many threads. Every method blocks until GitHub has answered and can be
 * interrupted. After the {@link #overview} the other three do not depend on each other. What goes wrong is part of the
 * answers; a {@link RuntimeException} is a bug.
 */
public interface GitHubClient extends AutoCloseable {

    /** Reads the account and, where the same calls bring them, its repositories and contributions. */
    OverviewAnswer overview(Login login, CallMeter meter) throws InterruptedException;

    /** Reads the person's commits on the default branches of the repositories they own or contributed to. */
    Section<CommitHistory> commits(Overview overview, CallMeter meter) throws InterruptedException;

    /** Reads the pull requests the person opened anywhere. */
    Section<PullRequestHistory> pullRequests(Account account, CallMeter meter) throws InterruptedException;

    /**
     * Reads dependency manifests in the root folders of the person's own repositories.
     *
     * @param wanted tells by its name whether a file is a manifest
     */
    Section<List<ManifestFile>> manifests(Overview overview, Predicate<String> wanted, CallMeter meter)
            throws InterruptedException;

    /** Ends the connections. Calls under way fail. */
    @Override
    void close();

    /**
     * What the first calls bring.
     *
     * @param account the person
     * @param organizations they show membership of
     * @param starred repositories they starred last, newest first
     * @param repositories they own, last pushed first, forks included
     * @param contributions of the last year
     */
    record Overview(
            Account account,
            Section<List<Organization>> organizations,
            Section<List<StarredRepository>> starred,
            Section<List<Repository>> repositories,
            Section<Contributions> contributions) {}
}
