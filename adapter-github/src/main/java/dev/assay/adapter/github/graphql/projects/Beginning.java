package dev.assay.adapter.github.graphql.projects;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it began: does not change any more.
 *
 * @param repository full name
 * @param first when the person's first commit was written; null where unknown
 * @param begunBy login of the author of the very first commit; null where unknown
 */
record Beginning(
        String repository, @Nullable String first, @Nullable String begunBy) {

    Optional<Instant> firstAt() {
        return Optional.ofNullable(first).map(Instant::parse);
    }

    Optional<String> author() {
        return Optional.ofNullable(begunBy);
    }
}
