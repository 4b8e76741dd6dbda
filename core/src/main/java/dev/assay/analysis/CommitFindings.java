package dev.assay.analysis;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitAnalysis.TopRepository;
import dev.assay.domain.report.ImpactAnalysis;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything about the person's commits. */
final class CommitFindings {

    private static final int TOP = 5;

    private static final Comparator<RepositoryCommits> MOST_FIRST =
            Comparator.comparingInt(RepositoryCommits::commits).reversed().thenComparing(RepositoryCommits::repository);

    private CommitFindings() {}

    /**
     * Returns the analysis; without commits it has the same shape, with zeros.
     *
     * @param all the commits of the history, newest first
     */
    static CommitAnalysis of(CommitHistory history, List<StudiedCommit> all, String contributor, Instant analyzedAt) {
        List<StudiedCommit> own = all.stream().filter(StudiedCommit::ownWork).toList();
        CommitTimes times = CommitTimes.of(all, analyzedAt);
        List<RepositoryCommits> repositories = repositories(history);
        CommitTally concerns = TechnicalConcerns.of(own);
        ImpactAnalysis impact = ImpactFindings.of(own, contributor);
        return new CommitAnalysis(
                history.total(),
                all.size(),
                true,
                CommitAnalysis.METHOD,
                ConventionalFindings.of(own, contributor),
                impact,
                ExcellenceFindings.of(own),
                MessageMentions.of(own),
                new CommitHabits(all, own, times).patterns(impact),
                concerns.counts().all(),
                concerns.evidence(),
                topRepositories(history, repositories),
                ContributorFindings.of(own, times, repositories, impact));
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

    private static List<TopRepository> topRepositories(CommitHistory history, List<RepositoryCommits> repositories) {
        long sum = repositories.stream().mapToLong(RepositoryCommits::commits).sum();
        long total = Math.max(sum, history.total().orElse(0));
        return repositories.stream()
                .limit(TOP)
                .map(repository -> new TopRepository(
                        repository.repository().toString(),
                        repository.commits(),
                        Statistic.percent(repository.commits(), total)))
                .toList();
    }
}
