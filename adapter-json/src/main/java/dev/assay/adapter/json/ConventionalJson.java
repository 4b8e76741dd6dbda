package dev.assay.adapter.json;

import dev.assay.domain.report.ConventionalCommitAnalysis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conventional Commits among the commits that were read. */
record ConventionalJson(StatsJson stats, List<ConventionalCommitJson> conventionalCommits, double qualityScore) {

    static ConventionalJson of(ConventionalCommitAnalysis analysis, String login) {
        return new ConventionalJson(
                StatsJson.of(analysis.stats()),
                analysis.newest().stream()
                        .map(commit -> new ConventionalCommitJson(
                                CommitJson.of(commit.commit(), login), CommitJson.InfoJson.of(commit.info())))
                        .toList(),
                analysis.qualityScore());
    }

    ConventionalCommitAnalysis toAnalysis() {
        return new ConventionalCommitAnalysis(
                stats.toStats(),
                conventionalCommits.stream()
                        .map(json -> new ConventionalCommitAnalysis.ConventionalCommit(
                                json.commit.toCommit(), json.conventionalInfo.toInfo()))
                        .toList(),
                qualityScore);
    }

    record ConventionalCommitJson(CommitJson commit, CommitJson.InfoJson conventionalInfo) {}

    /** Older clients look for the most frequent names under keys of their own. */
    record StatsJson(
            int totalCommits,
            int conventionalCommits,
            int breakingChanges,
            Map<String, Integer> types,
            Map<String, Integer> scopes,
            Map<String, Integer> categories,
            double conventionalPercentage,
            Map<String, Integer> topTypes,
            Map<String, Integer> topCategories,
            Map<String, Integer> topScopes) {

        private static final int TOP = 5;

        static StatsJson of(ConventionalCommitAnalysis.Stats stats) {
            return new StatsJson(
                    stats.commits(),
                    stats.conventional(),
                    stats.breaking(),
                    stats.types(),
                    stats.scopes(),
                    stats.categories(),
                    stats.percentage(),
                    first(stats.types()),
                    first(stats.categories()),
                    first(stats.scopes()));
        }

        private static Map<String, Integer> first(Map<String, Integer> mostFirst) {
            Map<String, Integer> first = new LinkedHashMap<>();
            mostFirst.entrySet().stream().limit(TOP).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
            return first;
        }

        ConventionalCommitAnalysis.Stats toStats() {
            return new ConventionalCommitAnalysis.Stats(
                    totalCommits,
                    conventionalCommits,
                    conventionalPercentage,
                    breakingChanges,
                    types,
                    scopes,
                    categories);
        }
    }
}
