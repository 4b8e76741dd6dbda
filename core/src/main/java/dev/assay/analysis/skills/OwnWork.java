package dev.assay.analysis.skills;

import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the person worked, how much and when last, as far as is known. */
final class OwnWork {

    private final Map<RepositoryName, Integer> commits = new HashMap<>();
    private final Map<RepositoryName, Instant> last = new HashMap<>();
    private final Map<RepositoryName, Map<String, Touch>> touches = new HashMap<>();
    private final Map<RepositoryName, Repository> owned = new HashMap<>();
    private final boolean asked;

    OwnWork(ProfileSnapshot snapshot) {
        this.asked = snapshot.authorships().content().isPresent();
        snapshot.repositories().content().orElse(List.of()).forEach(one -> owned.putIfAbsent(one.name(), one));
        snapshot.commits()
                .content()
                .map(CommitHistory::commits)
                .orElse(List.of())
                .forEach(commit -> {
                    commits.merge(commit.repository(), 1, Integer::sum);
                    note(commit.repository(), commit.authoredAt().toInstant());
                });
        snapshot.commits()
                .content()
                .map(CommitHistory::byRepository)
                .orElse(List.of())
                .forEach(one -> commits.merge(one.repository(), one.commits(), Math::max));
        snapshot.projects().content().orElse(List.of()).forEach(project -> {
            RepositoryName name = project.listing().name();
            commits.put(name, project.history().own());
            project.history().last().ifPresent(moment -> note(name, moment));
        });
        snapshot.authorships().content().orElse(List.of()).forEach(this::note);
    }

    private void note(RepositoryName repository, Instant moment) {
        last.merge(repository, moment, (one, two) -> one.isAfter(two) ? one : two);
    }

    private void note(Authorship authorship) {
        Map<String, Touch> here = touches.computeIfAbsent(authorship.repository(), unused -> new HashMap<>());
        authorship.touches().forEach(touch -> here.putIfAbsent(touch.path(), touch));
    }

    /** Tells whether GitHub was asked who touched what: if so, a path of which nothing is known proves nothing. */
    boolean asked() {
        return asked;
    }

    /** Returns the person's commits to a repository; empty where they are not known. */
    Optional<Integer> commits(RepositoryName repository) {
        return Optional.ofNullable(commits.get(repository));
    }

    /** Returns when the person's last commit to a repository was written; empty where none is known. */
    Optional<Instant> last(RepositoryName repository) {
        return Optional.ofNullable(last.get(repository));
    }

    /** Returns the last own commit; of an own repository without one, the last push, which may have been another's. */
    Optional<Instant> lastSeen(RepositoryName repository) {
        return last(repository)
                .or(() -> Optional.ofNullable(owned.get(repository))
                        .flatMap(known -> known.dates().pushedAt()));
    }

    /** Returns what is known of a path; empty if it was not looked up. */
    Optional<Touch> touch(RepositoryName repository, String path) {
        return Optional.ofNullable(touches.getOrDefault(repository, Map.of()).get(path));
    }

    /** Returns the paths that were looked up in a repository and that the person touched. */
    List<Touch> touched(RepositoryName repository) {
        return touches.getOrDefault(repository, Map.of()).values().stream()
                .filter(touch -> touch.commits() > 0)
                .toList();
    }

    /** Tells whether a repository is a copy of somebody else's. */
    boolean fork(RepositoryName repository) {
        return Optional.ofNullable(owned.get(repository))
                .filter(known -> known.traits().fork())
                .isPresent();
    }
}
