package dev.assay.domain.report;

import java.util.List;
import java.util.Optional;

/**
 * What the person owns.
 *
 * @param repositories their own, best known first; empty if they could not be seen
 * @param languages by bytes over their own repositories that are no forks, most first; empty if they could not be seen
 */
public record Portfolio(Optional<List<RepositorySummary>> repositories, Optional<List<LanguageShare>> languages) {

    /** Makes the lists unmodifiable. */
    public Portfolio {
        repositories = repositories.map(List::copyOf);
        languages = languages.map(List::copyOf);
    }
}
