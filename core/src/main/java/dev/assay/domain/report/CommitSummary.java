package dev.assay.domain.report;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A commit.
 *
 * @param message its first 2000 characters, e-mail addresses removed
 * @param date when it was written, in its author's offset where known
 * @param repository name of the repository
 * @param repositoryFullName with its owner
 * @param sha its name
 * @param filesChanged files touched; empty where not read
 * @param additions lines added; empty where not read
 * @param deletions lines removed; empty where not read
 * @param contributor the person's login
 */
public record CommitSummary(
        String message,
        OffsetDateTime date,
        String repository,
        String repositoryFullName,
        String sha,
        Optional<Integer> filesChanged,
        Optional<Integer> additions,
        Optional<Integer> deletions,
        String contributor) {}
