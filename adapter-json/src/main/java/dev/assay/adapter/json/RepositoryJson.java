package dev.assay.adapter.json;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.RepositorySummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A repository of the person's own. */
record RepositoryJson(
        String name,
        String fullName,
        Optional<String> description,
        Optional<String> language,
        int stars,
        int forks,
        int size,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> pushedAt,
        List<String> topics,
        String url,
        String cloneUrl,
        boolean isPrivate,
        boolean isFork,
        boolean archived,
        Optional<String> license) {

    static RepositoryJson of(RepositorySummary repository) {
        return new RepositoryJson(
                repository.name().name(),
                repository.name().toString(),
                repository.description(),
                repository.language(),
                repository.counts().stars(),
                repository.counts().forks(),
                repository.counts().sizeKilobytes(),
                repository.dates().createdAt(),
                repository.dates().updatedAt(),
                repository.dates().pushedAt(),
                repository.topics(),
                repository.url(),
                repository.cloneUrl(),
                repository.traits().hidden(),
                repository.traits().fork(),
                repository.traits().archived(),
                repository.license());
    }

    RepositorySummary toRepository() {
        return new RepositorySummary(
                RepositoryName.parse(fullName),
                description,
                language,
                new Repository.Counts(stars, forks, size),
                new Repository.Dates(createdAt, updatedAt, pushedAt),
                topics,
                url,
                new RepositorySummary.Traits(isPrivate, isFork, archived),
                license);
    }
}
