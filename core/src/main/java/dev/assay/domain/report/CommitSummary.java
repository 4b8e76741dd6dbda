package dev.assay.domain.report;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.time.Instant;
import java.util.Optional;

/**
 * A commit of the person.
 *
 * @param repository where
 * @param sha its name
 * @param date when it was written
 * @param message its first 2000 characters, e-mail addresses removed
 * @param changes its size; empty where not read
 */
public record CommitSummary(
        RepositoryName repository, String sha, Instant date, String message, Optional<Commit.Changes> changes) {}
