package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Career.Place;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.RepositoryName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many commits a person has.
 *
 * @param all together; empty if some could not be counted
 * @param byRepository most first, repositories without any left out
 */
record CommitTotals(Optional<Integer> all, List<RepositoryCommits> byRepository) {

    /** Counts by the years where a sample was read, and by the histories where they were read whole. */
    static CommitTotals of(CommitRounds rounds, List<CommitPage> pages) {
        if (rounds.sample().isEmpty()) {
            // A sum with a repository missing is no total.
            Set<RepositoryName> read =
                    pages.stream().map(CommitPage::repository).collect(Collectors.toSet());
            boolean counted =
                    rounds.facts().targets().stream().map(Target::repository).allMatch(read::contains);
            return of(pages.stream().map(page -> new RepositoryCommits(page.repository(), page.total())), counted);
        }
        Optional<Career> career = rounds.facts().overview().career().content();
        CommitTotals byRepository = of(
                career.map(Career::places).orElse(List.of()).stream()
                        .filter(place -> !place.fork())
                        .map(CommitTotals::of),
                true);
        // A year tells its commits in all repositories, but names only the first hundred of them.
        int all = career.map(Career::years).orElse(List.of()).stream()
                .mapToInt(year -> year.counts().commits())
                .sum();
        return new CommitTotals(Optional.of(all), byRepository.byRepository());
    }

    private static RepositoryCommits of(Place place) {
        return new RepositoryCommits(place.repository(), place.ownCommits());
    }

    private static CommitTotals of(Stream<RepositoryCommits> repositories, boolean counted) {
        List<RepositoryCommits> byRepository = repositories
                .filter(repository -> repository.commits() > 0)
                .sorted(Comparator.comparingInt(RepositoryCommits::commits)
                        .reversed()
                        .thenComparing(RepositoryCommits::repository))
                .toList();
        int sum = byRepository.stream().mapToInt(RepositoryCommits::commits).sum();
        return new CommitTotals(counted ? Optional.of(sum) : Optional.empty(), byRepository);
    }
}
