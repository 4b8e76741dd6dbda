package dev.assay.domain.report;

import java.util.List;

/**
 * Over how many repositories the person's commits are spread.
 *
 * @param repositories with at least one commit
 * @param commitsPerRepository mean over them
 * @param diversity 0 for all commits in one repository, towards 100 for an even spread
 * @param top those with most, most first, at most 5
 */
public record RepositorySpread(
        int repositories, double commitsPerRepository, double diversity, List<TopRepository> top) {

    /**
     * Where the person commits.
     *
     * @param repository full name
     * @param commits of the person
     * @param percentage of all the person's commits, 0 to 100
     */
    public record TopRepository(String repository, int commits, double percentage) {}
}
