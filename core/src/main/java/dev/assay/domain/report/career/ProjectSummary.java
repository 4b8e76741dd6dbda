package dev.assay.domain.report.career;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository that the person works on: an own one, or somebody else's.
 *
 * @param repository full name
 * @param url its page
 * @param description a sentence about it
 * @param mainLanguage the language with the most bytes
 * @param topics its labels
 * @param stars accounts that starred it
 * @param archived read-only
 * @param relation {@code owner}, {@code member} or {@code contributor}
 * @param role {@code creator}, {@code lead}, {@code maintainer}, {@code contributor} or {@code visitor}; the rule is in
 *     the reference
 * @param ownCommits the person's commits on the default branch
 * @param allCommits anybody's
 * @param sharePercentage the person's of all, 0 to 100
 * @param firstCommitAt the person's first
 * @param lastCommitAt the person's last
 * @param pullRequests the person opened there
 * @param mergedPullRequests of them; empty where unknown
 * @param reviews the person gave there
 * @param mergedForOthers pull requests of others that the person merged, of {@code basis}
 * @param releases made there
 * @param basis merged pull requests of the repository that were read; empty where none were
 */
public record ProjectSummary(
        String repository,
        String url,
        Optional<String> description,
        Optional<String> mainLanguage,
        List<String> topics,
        int stars,
        boolean archived,
        String relation,
        String role,
        int ownCommits,
        int allCommits,
        double sharePercentage,
        Optional<Instant> firstCommitAt,
        Optional<Instant> lastCommitAt,
        int pullRequests,
        Optional<Integer> mergedPullRequests,
        int reviews,
        Optional<Integer> mergedForOthers,
        Optional<Integer> releases,
        Optional<Basis> basis) {

    /** Makes the list unmodifiable. */
    public ProjectSummary {
        topics = List.copyOf(topics);
    }
}
