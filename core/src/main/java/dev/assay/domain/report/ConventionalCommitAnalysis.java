package dev.assay.domain.report;

import java.util.List;
import java.util.Map;

/**
 * Conventional Commits among the commits that were read.
 *
 * @param stats counts
 * @param newest the newest that follow the form, at most 100
 * @param qualityScore 0 to 100; the formula is in the reference
 */
public record ConventionalCommitAnalysis(Stats stats, List<ConventionalCommit> newest, double qualityScore) {

    /**
     * Counts.
     *
     * @param commits whose message a person worded; not merges, bots', releases, git's own reverts and fixups
     * @param conventional of them
     * @param percentage 0 to 100
     * @param breaking of them
     * @param types by type, most first
     * @param scopes by scope, most first
     * @param categories by category, most first
     */
    public record Stats(
            int commits,
            int conventional,
            double percentage,
            int breaking,
            Map<String, Integer> types,
            Map<String, Integer> scopes,
            Map<String, Integer> categories) {}

    /**
     * A commit that follows the form.
     *
     * @param commit the commit
     * @param info what its message says
     */
    public record ConventionalCommit(CommitSummary commit, ConventionalInfo info) {}
}
