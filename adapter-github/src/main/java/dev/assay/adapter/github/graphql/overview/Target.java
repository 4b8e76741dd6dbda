package dev.assay.adapter.github.graphql.overview;

import dev.assay.domain.profile.RepositoryName;
import java.util.Optional;

/**
 * A repository in which to look for the person's commits.
 *
 * @param repository which
 * @param head its newest commit, which proves that nothing has changed; empty if unknown
 */
public record Target(RepositoryName repository, Optional<String> head) {}
