package dev.assay.adapter.github.graphql.overview;

import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Career.Place;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.Overview;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first documents told, and what follows from it for the next ones.
 *
 * @param overview for the report
 * @param outlook of the pull requests; empty if it was not seen
 * @param heads newest commits of the own repositories
 * @param contributed repositories that the person committed to within the last year
 * @param years with contributions, last first
 */
public record Facts(
        Overview overview,
        Optional<PullRequestOutlook> outlook,
        Map<RepositoryName, String> heads,
        List<Target> contributed,
        List<Integer> years) {

    /** Returns the same, with all years looked into. */
    public Facts with(Section<Career> career) {
        return new Facts(overview.with(career), outlook, heads, contributed, years);
    }

    /**
     * Returns where the person's commits can be as far as is known: no forks, nothing empty. Where all years were seen,
     * an own repository of which they know no commit holds none.
     */
    public List<Target> targets() {
        Map<RepositoryName, Target> targets = new LinkedHashMap<>();
        contributed.forEach(target -> targets.put(target.repository(), target));
        List<Place> places = places();
        Set<RepositoryName> committedTo = places.stream().map(Place::repository).collect(Collectors.toSet());
        own().filter(repository -> !allYearsSeen() || committedTo.contains(repository.name()))
                .forEach(repository ->
                        targets.putIfAbsent(repository.name(), new Target(repository.name(), head(repository))));
        places.forEach(place -> targets.putIfAbsent(place.repository(), new Target(place.repository(), state(place))));
        return List.copyOf(targets.values());
    }

    /** What a person did only in years that have passed does not change. */
    private static Optional<String> state(Place place) {
        return place.commits().keySet().stream()
                .max(Comparator.naturalOrder())
                .map(last -> place.ownCommits() + " commits until " + last);
    }

    private boolean allYearsSeen() {
        Coverage coverage = overview.career().coverage();
        return coverage.status() == Coverage.Status.COMPLETE
                && coverage.reason().isEmpty();
    }

    /** Returns the repositories committed to in any year. */
    private List<Place> places() {
        return overview.career().content().map(Career::places).orElse(List.of()).stream()
                .filter(place -> !place.fork() && place.ownCommits() > 0)
                .toList();
    }

    private Stream<Repository> own() {
        return overview.repositories().content().orElse(List.of()).stream()
                .filter(repository ->
                        !repository.traits().fork() && !repository.traits().empty());
    }

    private Optional<String> head(Repository repository) {
        return Optional.ofNullable(heads.get(repository.name()));
    }
}
