package dev.assay.domain.profile;

import java.util.List;

/**
 * All that GitHub told of a person at one moment: the only input of the analysis.
 *
 * @param account the person
 * @param organizations they show membership of
 * @param starred repositories they starred last, newest first
 * @param repositories they own, last pushed first, forks included
 * @param contributions of the last year
 * @param commits they wrote, newest first
 * @param pullRequests they opened, newest first
 * @param packages that manifests in the repositories they work on declare
 * @param career all their years
 * @param projects the repositories they work on, most own commits first
 * @param authorships what of the repositories they work on they touched
 */
public record ProfileSnapshot(
        Account account,
        Section<List<Organization>> organizations,
        Section<List<StarredRepository>> starred,
        Section<List<Repository>> repositories,
        Section<Contributions> contributions,
        Section<CommitHistory> commits,
        Section<PullRequestHistory> pullRequests,
        Section<List<DeclaredPackage>> packages,
        Section<Career> career,
        Section<List<Project>> projects,
        Section<List<Authorship>> authorships) {}
