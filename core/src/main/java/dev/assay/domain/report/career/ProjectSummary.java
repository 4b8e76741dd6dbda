package dev.assay.domain.report.career;

import dev.assay.domain.profile.RepositoryName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository that the person works on: an own one, or somebody else's.
 *
 * @param about what GitHub shows of it
 * @param relation how the person stands to its owner
 * @param role what the person is to it
 * @param commits the person's part in its history
 * @param requests the person's pull requests and reviews there
 * @param merges whose pull requests the person merged there; empty where none were read
 * @param releases made there, by anybody; empty where unknown
 */
public record ProjectSummary(
        About about,
        Relation relation,
        Role role,
        Commits commits,
        Requests requests,
        Optional<Merges> merges,
        Optional<Integer> releases) {

    /**
     * What GitHub shows of a repository.
     *
     * @param repository full name
     * @param url its page
     * @param description a sentence about it
     * @param mainLanguage the language with the most bytes
     * @param topics its labels
     * @param stars accounts that starred it
     * @param archived read-only
     */
    public record About(
            RepositoryName repository,
            String url,
            Optional<String> description,
            Optional<String> mainLanguage,
            List<String> topics,
            int stars,
            boolean archived) {

        /** Makes the list unmodifiable. */
        public About {
            topics = List.copyOf(topics);
        }
    }

    /**
     * The person's part in the history of the default branch.
     *
     * @param own the person's commits
     * @param all anybody's
     * @param sharePercentage the person's of all, 0 to 100
     * @param first when the person's first was written; empty where unknown
     * @param last when the person's last was written; empty where unknown
     */
    public record Commits(int own, int all, double sharePercentage, Optional<Instant> first, Optional<Instant> last) {}

    /**
     * The person's pull requests and reviews there.
     *
     * @param opened by the person
     * @param merged of them; empty where unknown
     * @param reviews the person gave
     */
    public record Requests(int opened, Optional<Integer> merged, int reviews) {}

    /**
     * Whose pull requests the person merged.
     *
     * @param forOthers pull requests of others that the person merged, of {@code basis}
     * @param basis merged pull requests of the repository that were read
     */
    public record Merges(int forOthers, Basis basis) {}
}
