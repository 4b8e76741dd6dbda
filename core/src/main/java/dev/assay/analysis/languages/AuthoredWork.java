package dev.assay.analysis.languages;

import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the person wrote themselves, by repository and language. Bytes tell what lies in a repository; commits tell who
 * put it there, also in forks and in repositories of others.
 */
public final class AuthoredWork {

    /** What each language gets of one repository, if it adds up to 1. */
    private final Map<RepositoryName, Map<String, Double>> split = new HashMap<>();

    private final Map<RepositoryName, Authorship> authorships = new HashMap<>();
    private final Map<RepositoryName, Integer> exact = new HashMap<>();
    private final Map<RepositoryName, Integer> read = new HashMap<>();
    private final Map<RepositoryName, Integer> ownWork = new HashMap<>();
    private final Map<RepositoryName, Double> lines = new HashMap<>();
    private final Map<RepositoryName, Map<String, Double>> commits = new TreeMap<>();
    private boolean sizesRead;

    private AuthoredWork(ProfileSnapshot snapshot) {
        snapshot.contributions().content().map(Contributions::commitsByRepository).orElse(List.of()).stream()
                .filter(contribution -> !contribution.hidden())
                .forEach(this::learn);
        snapshot.projects().content().orElse(List.of()).forEach(this::learn);
        snapshot.repositories().content().orElse(List.of()).forEach(this::learn);
        snapshot.authorships()
                .content()
                .orElse(List.of())
                .forEach(authorship -> authorships.put(authorship.repository(), authorship));
    }

    /** Returns what the person wrote, as far as it was read. */
    public static AuthoredWork of(ProfileSnapshot snapshot, List<StudiedCommit> studied) {
        AuthoredWork work = new AuthoredWork(snapshot);
        studied.forEach(work::count);
        work.share();
        return work;
    }

    private void learn(RepositoryContribution contribution) {
        contribution
                .primaryLanguage()
                .ifPresent(language -> split.put(contribution.repository(), Map.of(language, 1.0)));
    }

    private void learn(Project project) {
        RepositoryName name = project.listing().name();
        exact.put(name, project.history().own());
        project.listing().mainLanguage().ifPresent(language -> split.put(name, Map.of(language, 1.0)));
    }

    private void learn(Repository repository) {
        Map<String, Long> bytes = new TreeMap<>();
        repository.languages().orElse(List.of()).stream()
                .filter(language -> language.bytes() > 0 && !Wrappers.account(repository, language))
                .forEach(language -> bytes.merge(language.language(), language.bytes(), Long::sum));
        learn(repository.name(), bytes, repository.primaryLanguage());
    }

    private void learn(RepositoryName name, Map<String, Long> bytes, Optional<String> main) {
        double total = bytes.values().stream().mapToDouble(Long::doubleValue).sum();
        if (total > 0) {
            Map<String, Double> parts = new TreeMap<>();
            bytes.forEach((language, count) -> parts.put(language, count / total));
            split.put(name, parts);
        } else {
            main.ifPresent(language -> split.put(name, Map.of(language, 1.0)));
        }
    }

    private void count(StudiedCommit studied) {
        Commit commit = studied.commit();
        read.merge(commit.repository(), 1, Integer::sum);
        if (studied.ownWork()) {
            ownWork.merge(commit.repository(), 1, Integer::sum);
            sizesRead |= commit.changes().isPresent();
            double changed = commit.changes()
                    .map(changes -> (double) changes.additions() + changes.deletions())
                    .orElse(0.0);
            lines.merge(commit.repository(), changed, Double::sum);
        }
    }

    /** Takes the commits that were not read to hold the same share of own work as those that were read. */
    private void share() {
        read.forEach((repository, seen) -> {
            int own = ownWork.getOrDefault(repository, 0);
            int all = Math.max(exact.getOrDefault(repository, 0), seen);
            double work = (double) all * own / seen;
            Map<String, Double> here = touched(repository, all)
                    .map(found -> scaled(found, work / all))
                    .orElseGet(() -> scaled(split.getOrDefault(repository, Map.of()), work));
            if (work > 0) {
                commits.put(repository, here);
            }
        });
    }

    private Optional<Map<String, Double>> touched(RepositoryName repository, int all) {
        return authorship(repository).flatMap(authorship -> TouchedLanguages.of(authorship, all));
    }

    private static Map<String, Double> scaled(Map<String, Double> parts, double factor) {
        Map<String, Double> scaled = new TreeMap<>();
        parts.forEach((language, part) -> scaled.put(language, part * factor));
        return scaled;
    }

    /** Returns what the person touched in a repository; empty if it was not looked up. */
    public Optional<Authorship> authorship(RepositoryName repository) {
        return Optional.ofNullable(authorships.get(repository));
    }

    /** Returns the path of a language in a repository that the person touched most; empty if none was looked up. */
    public Optional<Touch> mostTouched(RepositoryName repository, String language) {
        return authorship(repository).flatMap(authorship -> TouchedLanguages.mostTouched(authorship, language));
    }

    /** Returns the person's commits by repository and language. */
    public Map<RepositoryName, Map<String, Double>> byRepository() {
        return commits;
    }

    /** Returns the person's commits by language. */
    public Map<String, Double> byLanguage() {
        Map<String, Double> all = new TreeMap<>();
        commits.values().forEach(here -> here.forEach((language, count) -> all.merge(language, count, Double::sum)));
        return all;
    }

    /** Returns the lines that were changed in the commits read by language; empty where no size was read. */
    Optional<Map<String, Double>> lines() {
        if (!sizesRead) {
            return Optional.empty();
        }
        Map<String, Double> all = new TreeMap<>();
        commits.forEach((repository, here) -> {
            double sum = here.values().stream().mapToDouble(Double::doubleValue).sum();
            here.forEach((language, count) ->
                    all.merge(language, sum == 0 ? 0 : lines.getOrDefault(repository, 0.0) * count / sum, Double::sum));
        });
        return Optional.of(all);
    }
}
