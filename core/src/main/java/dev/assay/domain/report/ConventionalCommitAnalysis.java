package dev.assay.domain.report;

import java.util.List;
import java.util.Map;

/**
 * Conventional Commits among the commits that were read.
 *
 * @param stats counts
 * @param conventionalCommits the newest that follow the form, at most 100
 * @param qualityScore 0 to 100; the formula is in the reference
 */
public record ConventionalCommitAnalysis(
        Stats stats, List<ConventionalCommit> conventionalCommits, double qualityScore) {

    /**
     * Counts.
     *
     * @param totalCommits whose message a person worded; not merges, bots', releases, git's own reverts and fixups
     * @param conventionalCommits of them
     * @param breakingChanges of them
     * @param types by type, most first
     * @param scopes by scope, most first
     * @param categories by category, most first
     * @param conventionalPercentage 0 to 100
     * @param topTypes the 5 most frequent
     * @param topCategories the 5 most frequent
     * @param topScopes the 5 most frequent
     */
    public record Stats(
            int totalCommits,
            int conventionalCommits,
            int breakingChanges,
            Map<String, Integer> types,
            Map<String, Integer> scopes,
            Map<String, Integer> categories,
            double conventionalPercentage,
            Map<String, Integer> topTypes,
            Map<String, Integer> topCategories,
            Map<String, Integer> topScopes) {}

    /**
     * A commit that follows the form.
     *
     * @param commit the commit
     * @param conventionalInfo what its message says
     */
    public record ConventionalCommit(CommitSummary commit, ConventionalInfo conventionalInfo) {}
}
