package dev.assay.adapter.github.graphql.overview;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.Overview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first documents told, and what follows from it for the next ones.
 *
 * @param overview for the report
 * @param outlook of the pull requests; empty if it was not seen
 * @param heads newest commits of the own repositories
 * @param contributed repositories that the person committed to within the last year
 * @param earlierYears with contributions, last first
 */
public record Facts(
        Overview overview,
        Optional<PullRequestOutlook> outlook,
        Map<RepositoryName, String> heads,
        List<Target> contributed,
        List<Integer> earlierYears) {

    /** Returns where the person's commits can be as far as is known: no forks, nothing empty. */
    public List<Target> targets() {
        Map<RepositoryName, Target> targets = new LinkedHashMap<>();
        contributed.forEach(target -> targets.put(target.repository(), target));
        own().forEach(repository ->
                targets.putIfAbsent(repository.name(), new Target(repository.name(), head(repository))));
        return List.copyOf(targets.values());
    }

    private List<Repository> own() {
        return overview.repositories().content().orElse(List.of()).stream()
                .filter(repository ->
                        !repository.traits().fork() && !repository.traits().empty())
                .toList();
    }

    private Optional<String> head(Repository repository) {
        return Optional.ofNullable(heads.get(repository.name()));
    }
}
