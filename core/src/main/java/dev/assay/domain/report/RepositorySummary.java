package dev.assay.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository of the person's own.
 *
 * @param name its name
 * @param fullName with its owner
 * @param description a sentence about it
 * @param language most bytes
 * @param stars accounts that starred it
 * @param forks copies
 * @param size kilobytes of git data
 * @param createdAt made
 * @param updatedAt last changed
 * @param pushedAt last push
 * @param topics its labels
 * @param url its page
 * @param cloneUrl where git clones it from
 * @param isPrivate not public
 * @param isFork made from another
 * @param archived read-only
 * @param license SPDX id
 */
public record RepositorySummary(
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
        Optional<String> license) {}
