package dev.assay.adapter.github.graphql.career;

import dev.assay.adapter.github.graphql.career.YearJson.Share;
import dev.assay.adapter.github.json.Elements;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Career.Place;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The years that came, each whole or in parts that follow each other.
 *
 * @param byYear what came of each
 */
record Years(SortedMap<Integer, List<YearPart>> byYear) {

    private static final Comparator<Place> MOST_FIRST = Comparator.comparingInt(Place::ownCommits)
            .thenComparingInt(Place::pullRequests)
            .thenComparingInt(Place::reviews)
            .reversed()
            .thenComparing(Place::repository);

    Career career() {
        List<Career.Year> years = new ArrayList<>();
        byYear.forEach((year, parts) -> years.add(year(year, parts)));
        List<String> reviewed = byYear.values().stream()
                .flatMap(List::stream)
                .flatMap(part -> part.content().reviewed().stream())
                .sorted()
                .toList();
        return new Career(years, places(), reviewed);
    }

    private static Career.Year year(int year, List<YearPart> parts) {
        List<Day> days = parts.stream()
                .flatMap(part -> part.content().days().stream())
                .sorted(Comparator.comparing(Day::date))
                .toList();
        return new Career.Year(
                year,
                new Career.Counts(
                        open(parts, YearJson::totalCommitContributions, YearPart::commits),
                        open(parts, YearJson::totalPullRequestContributions, YearPart::pullRequests),
                        open(parts, YearJson::totalPullRequestReviewContributions, YearPart::reviews),
                        sum(parts, YearJson::totalIssueContributions),
                        sum(parts, part -> part.contributionCalendar().totalContributions())),
                days);
    }

    /** Returns a total without what was done where not everybody can see it. */
    private static int open(
            List<YearPart> parts, ToIntFunction<YearJson> total, Function<YearPart, Elements<Share>> shares) {
        int hidden = parts.stream()
                .flatMap(part -> shares.apply(part).read().stream())
                .filter(Share::hidden)
                .mapToInt(Share::count)
                .sum();
        return Math.max(0, sum(parts, total) - hidden);
    }

    private static int sum(List<YearPart> parts, ToIntFunction<YearJson> figure) {
        return parts.stream().map(YearPart::content).mapToInt(figure).sum();
    }

    private List<Place> places() {
        Map<RepositoryName, Found> found = new HashMap<>();
        byYear.forEach((year, parts) -> parts.forEach(part -> {
            part.commits()
                    .read()
                    .forEach(share -> at(found, share)
                            .ifPresent(place -> place.commits.merge(year, share.count(), Integer::sum)));
            part.pullRequests()
                    .read()
                    .forEach(share -> at(found, share).ifPresent(place -> place.pullRequests += share.count()));
            part.reviews().read().forEach(share -> at(found, share).ifPresent(place -> place.reviews += share.count()));
        }));
        return found.values().stream().map(Found::place).sorted(MOST_FIRST).toList();
    }

    private static Optional<Found> at(Map<RepositoryName, Found> found, Share share) {
        return share.hidden()
                ? Optional.empty()
                : Optional.of(found.computeIfAbsent(share.repository(), name -> new Found(name, share.fork())));
    }

    static Years of(List<YearPart> parts) {
        return new Years(
                parts.stream().collect(Collectors.groupingBy(YearPart::year, TreeMap::new, Collectors.toList())));
    }

    /** Returns the years in which there may be more repositories than GitHub was asked for. */
    List<Integer> capped() {
        return byYear.entrySet().stream()
                .filter(year ->
                        year.getValue().stream().anyMatch(part -> part.content().capped()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<String> gap() {
        return byYear.values().stream()
                .flatMap(List::stream)
                .flatMap(part -> part.gap().stream())
                .findFirst();
    }

    /** A repository while the years are put together. */
    private static final class Found {

        private final RepositoryName repository;
        private final boolean fork;
        private final Map<Integer, Integer> commits = new HashMap<>();
        private int pullRequests;
        private int reviews;

        private Found(RepositoryName repository, boolean fork) {
            this.repository = repository;
            this.fork = fork;
        }

        private Place place() {
            return new Place(repository, fork, commits, pullRequests, reviews);
        }
    }
}
