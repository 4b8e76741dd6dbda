package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Statistic;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitAnalysis.Concerns;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.RepositorySpread;
import dev.assay.domain.report.RepositorySpread.TopRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything about the person's commits. */
public final class CommitFindings {

    private static final int TOP = 5;

    private static final Comparator<RepositoryCommits> MOST_FIRST =
            Comparator.comparingInt(RepositoryCommits::commits).reversed().thenComparing(RepositoryCommits::repository);

    private CommitFindings() {}

    /**
     * Returns the analysis; without commits it has the same shape, with zeros.
     *
     * @param all the commits of the history, newest first
     */
    public static CommitAnalysis of(CommitHistory history, List<StudiedCommit> all, Instant analyzedAt) {
        List<StudiedCommit> own = all.stream().filter(StudiedCommit::ownWork).toList();
        CommitTimes times = CommitTimes.of(all, analyzedAt);
        List<RepositoryCommits> repositories = repositories(history);
        CommitTally concerns = TechnicalConcerns.of(own);
        ImpactAnalysis impact = ImpactFindings.of(own);
        return new CommitAnalysis(
                history.total(),
                all.size(),
                ConventionalFindings.of(own),
                impact,
                ExcellenceFindings.of(own),
                new Concerns(concerns.counts().all(), concerns.evidence()),
                MessageMentions.of(own),
                new CommitHabits(all, own, times).patterns(impact.averageScore()),
                spread(history, repositories));
    }

    /** Returns how many commits each repository has, most first; by the commits read where totals were not. */
    private static List<RepositoryCommits> repositories(CommitHistory history) {
        if (history.byRepository().isEmpty()) {
            return history.commits().stream()
                    .collect(Collectors.groupingBy(Commit::repository, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(counted -> new RepositoryCommits(
                            counted.getKey(), counted.getValue().intValue()))
                    .sorted(MOST_FIRST)
                    .toList();
        }
        return history.byRepository().stream()
                .filter(repository -> repository.commits() > 0)
                .sorted(MOST_FIRST)
                .toList();
    }

    private static RepositorySpread spread(CommitHistory history, List<RepositoryCommits> repositories) {
        int[] counts =
                repositories.stream().mapToInt(RepositoryCommits::commits).toArray();
        long sum = repositories.stream().mapToLong(RepositoryCommits::commits).sum();
        long total = Math.max(sum, history.total().orElse(0));
        return new RepositorySpread(
                counts.length,
                Statistic.ratio((double) sum, counts.length, 1),
                Statistic.evenness(counts),
                top(repositories, total));
    }

    private static List<TopRepository> top(List<RepositoryCommits> repositories, long total) {
        return repositories.stream()
                .limit(TOP)
                .map(repository -> new TopRepository(
                        repository.repository().toString(),
                        repository.commits(),
                        Statistic.percent(repository.commits(), total)))
                .toList();
    }
}
