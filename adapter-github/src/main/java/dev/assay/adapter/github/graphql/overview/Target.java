package dev.assay.adapter.github.graphql.overview;

import dev.assay.domain.profile.RepositoryName;
import java.util.Optional;

/**
 * A repository in which to look for the person's commits.
 *
 * @param repository which
 * @param head what is the same as long as nothing has changed there: its newest commit, or what the years tell of it;
 *     empty if unknown
 */
public record Target(RepositoryName repository, Optional<String> head) {}
