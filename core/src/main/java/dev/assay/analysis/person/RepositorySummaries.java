package dev.assay.analysis.person;

import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.RepositorySummary;
import java.util.List;

/** The person's own repositories as a report lists them. */
public final class RepositorySummaries {

    /** How many are listed. */
    public static final int LIMIT = 100;

    private RepositorySummaries() {}

    public static List<RepositorySummary> of(List<Repository> own) {
        return own.stream().limit(LIMIT).map(RepositorySummaries::summary).toList();
    }

    private static RepositorySummary summary(Repository repository) {
        Repository.Traits traits = repository.traits();
        return new RepositorySummary(
                repository.name(),
                repository.description().map(Redaction::mask),
                repository.primaryLanguage(),
                repository.counts(),
                repository.dates(),
                repository.topics(),
                repository.url().toString(),
                new RepositorySummary.Traits(traits.hidden(), traits.fork(), traits.archived()),
                repository.license());
    }
}
