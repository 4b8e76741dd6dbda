package dev.assay.domain.profile;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository as GitHub lists it.
 *
 * @param name its full name
 * @param description a sentence about it
 * @param url its page
 * @param traits yes-or-no properties
 * @param counts its numbers
 * @param dates when it was made and touched
 * @param primaryLanguage the language with the most bytes; empty for none
 * @param languages bytes by language, most first; empty where they were not read, an empty list for no code
 * @param topics labels the owner gave it
 * @param license SPDX id; empty for none or an unknown one
 * @param files paths of the files in the root folder and among the workflows, and names of the folders in the root,
 *     which end in a slash; empty where they were not read, an empty list for none
 */
public record Repository(
        RepositoryName name,
        Optional<String> description,
        URI url,
        Traits traits,
        Counts counts,
        Dates dates,
        Optional<String> primaryLanguage,
        Optional<List<LanguageBytes>> languages,
        List<String> topics,
        Optional<String> license,
        Optional<List<String>> files) {

    /** Makes the lists unmodifiable. */
    public Repository {
        languages = languages.map(List::copyOf);
        topics = List.copyOf(topics);
        files = files.map(List::copyOf);
    }

    /**
     * Yes-or-no properties.
     *
     * @param fork made from somebody else's repository
     * @param archived read-only
     * @param hidden private
     * @param empty without a single commit
     */
    public record Traits(boolean fork, boolean archived, boolean hidden, boolean empty) {}

    /**
     * Its numbers.
     *
     * @param stars accounts that starred it
     * @param forks copies of it
     * @param sizeKilobytes disk usage of the git data, history included
     */
    public record Counts(int stars, int forks, int sizeKilobytes) {}

    /**
     * When it was made and touched.
     *
     * @param createdAt made
     * @param updatedAt its settings or content last changed
     * @param pushedAt last push; empty if there never was one
     */
    public record Dates(Instant createdAt, Instant updatedAt, Optional<Instant> pushedAt) {}

    /**
     * How much of a language GitHub counts in a repository.
     *
     * @param language GitHub's name of it
     * @param bytes at least 0
     */
    public record LanguageBytes(String language, long bytes) {}
}
