package dev.assay.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pull request.
 *
 * @param number in its repository
 * @param title its title
 * @param body the first 1000 characters of its text, e-mail addresses removed
 * @param state {@code open}, {@code merged} or {@code closed}
 * @param createdAt opened
 * @param mergedAt merged
 * @param closedAt merged or closed
 * @param author the person's login
 * @param additions lines added; empty where not read
 * @param deletions lines removed; empty where not read
 * @param changedFiles files touched; empty where not read
 * @param comments in the conversation; empty where not read
 * @param reviewComments remarks on lines; empty where not read
 * @param labels its labels
 * @param repository name of the repository
 * @param repositoryFullName with its owner
 * @param url its page
 */
public record PullRequestSummary(
        int number,
        String title,
        String body,
        String state,
        Instant createdAt,
        Optional<Instant> mergedAt,
        Optional<Instant> closedAt,
        String author,
        Optional<Integer> additions,
        Optional<Integer> deletions,
        Optional<Integer> changedFiles,
        Optional<Integer> comments,
        Optional<Integer> reviewComments,
        List<String> labels,
        String repository,
        String repositoryFullName,
        String url) {}
