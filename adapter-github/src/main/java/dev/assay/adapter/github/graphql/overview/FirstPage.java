package dev.assay.adapter.github.graphql.overview;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The newest commits of a person in one repository, without a gap.
 *
 * @param repository which
 * @param total the person's commits there
 * @param commits the newest of them, newest first
 * @param endCursor where the next page starts; empty if there is none
 */
public record FirstPage(RepositoryName repository, int total, List<Commit> commits, Optional<String> endCursor) {

    Instant newest() {
        return times().max(Comparator.naturalOrder()).orElseThrow();
    }

    public Instant oldest() {
        return times().min(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Instant> times() {
        return commits.stream().map(commit -> commit.authoredAt().toInstant());
    }

    /** Returns the mean time between two commits. */
    public Duration pace() {
        return Duration.between(oldest(), newest()).dividedBy(Math.max(1, commits.size() - 1));
    }
}
