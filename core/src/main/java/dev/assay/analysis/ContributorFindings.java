package dev.assay.analysis;

import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.report.ContributorMetrics;
import dev.assay.domain.report.ContributorMetrics.CommitFrequency;
import dev.assay.domain.report.ContributorMetrics.ImpactMetrics;
import dev.assay.domain.report.ContributorMetrics.QualityMetrics;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.ImpactAnalysis.Distribution;
import java.util.List;
import java.util.Optional;

/** Breadth by the true totals per repository, pace by the commits read. */
final class ContributorFindings {

    private ContributorFindings() {}

    static ContributorMetrics of(
            List<StudiedCommit> own, CommitTimes times, List<RepositoryCommits> repositories, ImpactAnalysis impact) {
        long commits =
                repositories.stream().mapToLong(RepositoryCommits::commits).sum();
        Distribution levels = impact.distribution();
        int weighed = levels.high() + levels.moderate() + levels.low() + levels.minimal();
        return new ContributorMetrics(
                repositories.size(),
                Statistic.ratio((double) commits, repositories.size(), 1),
                mostActive(repositories),
                frequency(times, repositories),
                times.days().span(),
                impactMetrics(own, impact),
                new QualityMetrics(impact.qualityDistribution(), impact.impactScoreRange()),
                Statistic.percent((long) levels.high() + levels.moderate(), weighed));
    }

    private static Optional<String> mostActive(List<RepositoryCommits> repositories) {
        return repositories.stream()
                .findFirst()
                .map(repository -> repository.repository().toString());
    }

    private static CommitFrequency frequency(CommitTimes times, List<RepositoryCommits> repositories) {
        int[] counts =
                repositories.stream().mapToInt(RepositoryCommits::commits).toArray();
        return new CommitFrequency(
                Statistic.ratio(times.local().size(), times.days().count(), 2),
                mostActive(repositories),
                repositories.isEmpty() ? 0 : repositories.getFirst().commits(),
                Statistic.evenness(counts));
    }

    private static ImpactMetrics impactMetrics(List<StudiedCommit> own, ImpactAnalysis impact) {
        long conventional = own.stream()
                .filter(StudiedCommit::conventional)
                .filter(studied -> studied.impact().impactLevel().equals(CommitImpact.HIGH))
                .count();
        return new ImpactMetrics(
                impact.averageImpactScore(), impact.distribution().high(), impact.distribution(), (int) conventional);
    }
}
