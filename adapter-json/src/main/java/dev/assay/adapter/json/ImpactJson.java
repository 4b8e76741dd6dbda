package dev.assay.adapter.json;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.ImpactAnalysis.Distribution;
import dev.assay.domain.report.ImpactAnalysis.Impact;
import dev.assay.domain.report.ImpactAnalysis.ImpactfulCommit;
import dev.assay.domain.report.ImpactAnalysis.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weight of the commits that were read. */
record ImpactJson(
        Distribution distribution,
        double averageImpactScore,
        List<ImpactfulCommitJson> highImpactCommits,
        List<ImpactfulCommitJson> conventionalHighImpact,
        Range impactScoreRange,
        Map<String, Double> qualityDistribution) {

    static ImpactJson of(ImpactAnalysis impact, String login) {
        return new ImpactJson(
                impact.distribution(),
                impact.averageScore(),
                impact.highest().stream()
                        .map(commit -> ImpactfulCommitJson.of(commit, login))
                        .toList(),
                impact.highestConventional().stream()
                        .map(commit -> ImpactfulCommitJson.of(commit, login))
                        .toList(),
                impact.scores(),
                impact.messageQuality());
    }

    /** @param metrics holds the figures on weight that are not here */
    ImpactAnalysis toAnalysis(ContributorMetricsJson metrics) {
        return new ImpactAnalysis(
                distribution,
                averageImpactScore,
                impactScoreRange,
                metrics.impactProductivityRatio(),
                metrics.impactMetrics().conventionalHighImpact(),
                highImpactCommits.stream().map(ImpactfulCommitJson::toCommit).toList(),
                conventionalHighImpact.stream()
                        .map(ImpactfulCommitJson::toCommit)
                        .toList(),
                qualityDistribution);
    }

    record ImpactfulCommitJson(CommitJson commit, CommitImpactJson impactAnalysis) {

        static ImpactfulCommitJson of(ImpactfulCommit commit, String login) {
            Impact impact = commit.impact();
            return new ImpactfulCommitJson(
                    CommitJson.of(commit.commit(), login),
                    new CommitImpactJson(
                            impact.score(),
                            impact.level(),
                            CommitJson.InfoJson.of(impact.conventional()),
                            commit.commit().changes().flatMap(Commit.Changes::files),
                            impact.messageQuality()));
        }

        ImpactfulCommit toCommit() {
            return new ImpactfulCommit(
                    commit.toCommit(),
                    new Impact(
                            impactAnalysis.impactScore,
                            impactAnalysis.impactLevel,
                            impactAnalysis.conventionalInfo.toInfo(),
                            impactAnalysis.messageQuality));
        }
    }

    record CommitImpactJson(
            int impactScore,
            String impactLevel,
            CommitJson.InfoJson conventionalInfo,
            Optional<Integer> filesChanged,
            String messageQuality) {}
}
