package dev.assay.domain.profile;

import java.util.List;
import java.util.Optional;

/**
 * The commits of a person.
 *
 * @param commits read in detail, newest first
 * @param total all the person's commits on the default branches of the repositories looked at; empty where unknown
 * @param byRepository the same per repository, most first
 */
public record CommitHistory(List<Commit> commits, Optional<Integer> total, List<RepositoryCommits> byRepository) {

    /** Makes the lists unmodifiable. */
    public CommitHistory {
        commits = List.copyOf(commits);
        byRepository = List.copyOf(byRepository);
    }

    /**
     * How many commits the person has in a repository.
     *
     * @param repository where
     * @param commits on its default branch
     */
    public record RepositoryCommits(RepositoryName repository, int commits) {}
}
