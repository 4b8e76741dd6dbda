package dev.assay.domain.profile;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository that a person works on: an own one, or somebody else's.
 *
 * @param listing what GitHub says of the repository
 * @param history of its default branch
 * @param merges the newest of its merged pull requests, as far as they were read
 */
public record Project(Listing listing, History history, Merges merges) {

    /**
     * What GitHub says of a repository.
     *
     * @param name its full name
     * @param url its page
     * @param description a sentence about it
     * @param mainLanguage the language with the most bytes; empty for none
     * @param topics labels the owner gave it
     * @param stars accounts that starred it
     * @param archived read-only
     * @param fork made from somebody else's repository
     * @param releases made there; empty where unknown
     */
    public record Listing(
            RepositoryName name,
            URI url,
            Optional<String> description,
            Optional<String> mainLanguage,
            List<String> topics,
            int stars,
            boolean archived,
            boolean fork,
            Optional<Integer> releases) {

        /** Makes the list unmodifiable. */
        public Listing {
            topics = List.copyOf(topics);
        }
    }

    /**
     * Commits of the default branch.
     *
     * @param own by the person
     * @param all by anybody
     * @param first the person's first; empty where unknown
     * @param last the person's last; empty where unknown
     * @param begunBy login of the author of the very first; empty where unknown
     */
    public record History(
            int own, int all, Optional<Instant> first, Optional<Instant> last, Optional<String> begunBy) {}

    /**
     * Merged pull requests that were read, newest first.
     *
     * @param read how many
     * @param available how many there are; empty where unknown
     * @param byPerson logins of the authors of those that the person merged for somebody else
     */
    public record Merges(int read, Optional<Integer> available, List<String> byPerson) {

        /** None that was read. */
        public static final Merges UNREAD = new Merges(0, Optional.empty(), List.of());

        /** Makes the list unmodifiable. */
        public Merges {
            byPerson = List.copyOf(byPerson);
        }
    }
}
