package dev.assay.domain.profile;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository the person starred.
 *
 * @param name its full name
 * @param description a sentence about it
 * @param language the language with the most bytes
 * @param stars accounts that starred it
 * @param forks copies of it
 * @param topics labels its owner gave it
 * @param url its page
 * @param fork made from somebody else's repository
 * @param archived read-only
 * @param updatedAt last changed
 */
public record StarredRepository(
        RepositoryName name,
        Optional<String> description,
        Optional<String> language,
        int stars,
        int forks,
        List<String> topics,
        URI url,
        boolean fork,
        boolean archived,
        Optional<Instant> updatedAt) {

    /** Makes the list unmodifiable. */
    public StarredRepository {
        topics = List.copyOf(topics);
    }
}
