package dev.assay.domain.report;

import java.time.Instant;
import java.util.Optional;

/**
 * A commit.
 *
 * @param message its first 2000 characters, e-mail addresses removed
 * @param date when it was written
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
        Instant date,
        String repository,
        String repositoryFullName,
        String sha,
        Optional<Integer> filesChanged,
        Optional<Integer> additions,
        Optional<Integer> deletions,
        String contributor) {}
