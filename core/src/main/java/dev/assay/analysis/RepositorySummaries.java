package dev.assay.analysis;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.RepositorySummary;
import java.util.List;

/** The person's own repositories as a report lists them. */
final class RepositorySummaries {

    /** How many are listed. */
    static final int LIMIT = 100;

    private RepositorySummaries() {}

    static List<RepositorySummary> of(List<Repository> own) {
        return own.stream().limit(LIMIT).map(RepositorySummaries::summary).toList();
    }

    private static RepositorySummary summary(Repository repository) {
        return new RepositorySummary(
                repository.name().name(),
                repository.name().toString(),
                repository.description().map(Redaction::mask),
                repository.primaryLanguage(),
                repository.counts().stars(),
                repository.counts().forks(),
                repository.counts().sizeKilobytes(),
                repository.dates().createdAt(),
                repository.dates().updatedAt(),
                repository.dates().pushedAt(),
                repository.topics(),
                repository.url().toString(),
                cloneUrl(repository.url().toString()),
                repository.traits().hidden(),
                repository.traits().fork(),
                repository.traits().archived(),
                repository.license());
    }

    private static String cloneUrl(String page) {
        return page.endsWith(".git") ? page : page + ".git";
    }
}
