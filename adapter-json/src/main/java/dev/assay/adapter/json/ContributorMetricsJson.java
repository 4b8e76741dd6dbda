package dev.assay.adapter.json;

import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.ImpactAnalysis.Distribution;
import dev.assay.domain.report.ImpactAnalysis.Range;
import dev.assay.domain.report.RepositorySpread;
import dev.assay.domain.report.RepositorySpread.TopRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Breadth and pace; much of it stands elsewhere too, under the names that older clients know. */
record ContributorMetricsJson(
        int repositoriesWithCommits,
        double avgCommitsPerRepo,
        Optional<String> mostActiveRepository,
        CommitFrequencyJson commitFrequencyAnalysis,
        int contributionSpanDays,
        ImpactMetricsJson impactMetrics,
        QualityMetricsJson qualityMetrics,
        double impactProductivityRatio) {

    static ContributorMetricsJson of(CommitAnalysis commits) {
        RepositorySpread spread = commits.repositories();
        CommitPatterns patterns = commits.patterns();
        ImpactAnalysis impact = commits.impact();
        Optional<TopRepository> most = spread.top().stream().findFirst();
        return new ContributorMetricsJson(
                spread.repositories(),
                spread.commitsPerRepository(),
                most.map(TopRepository::repository),
                new CommitFrequencyJson(
                        patterns.pace().commitsPerActiveDay(),
                        most.map(TopRepository::repository),
                        most.map(TopRepository::commits).orElse(0),
                        spread.diversity()),
                patterns.dates().spanDays(),
                new ImpactMetricsJson(
                        impact.averageScore(),
                        impact.distribution().high(),
                        impact.distribution(),
                        impact.highConventional()),
                new QualityMetricsJson(impact.messageQuality(), impact.scores()),
                impact.weightyPercentage());
    }

    RepositorySpread toSpread(List<TopRepository> top) {
        return new RepositorySpread(
                repositoriesWithCommits, avgCommitsPerRepo, commitFrequencyAnalysis.repositoryDiversityScore, top);
    }

    record CommitFrequencyJson(
            double dailyAverage,
            Optional<String> mostProductiveRepo,
            int mostProductiveRepoCommits,
            double repositoryDiversityScore) {}

    record ImpactMetricsJson(
            double averageImpactScore,
            int highImpactCommits,
            Distribution impactDistribution,
            int conventionalHighImpact) {}

    record QualityMetricsJson(Map<String, Double> impactQualityDistribution, Range impactScoreRange) {}
}
