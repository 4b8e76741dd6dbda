package dev.assay.domain.report;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import java.util.List;
import java.util.Optional;

/**
 * A repository of the person's own.
 *
 * @param name its full name
 * @param description a sentence about it
 * @param language most bytes
 * @param counts its numbers
 * @param dates when it was made and touched
 * @param topics its labels
 * @param url its page
 * @param traits yes-or-no properties
 * @param license SPDX id
 */
public record RepositorySummary(
        RepositoryName name,
        Optional<String> description,
        Optional<String> language,
        Repository.Counts counts,
        Repository.Dates dates,
        List<String> topics,
        String url,
        Traits traits,
        Optional<String> license) {

    /** Makes the list unmodifiable. */
    public RepositorySummary {
        topics = List.copyOf(topics);
    }

    /** Returns where git clones it from. */
    public String cloneUrl() {
        return url.endsWith(".git") ? url : url + ".git";
    }

    /**
     * Yes-or-no properties.
     *
     * @param hidden private
     * @param fork made from another
     * @param archived read-only
     */
    public record Traits(boolean hidden, boolean fork, boolean archived) {}
}
