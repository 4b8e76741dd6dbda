package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Coverage;
import dev.assay.port.out.Overview;
import java.util.Locale;
import java.util.Optional;

/** Says how much of a person's commits was read. */
final class CommitCoverage {

    private CommitCoverage() {}

    /**
     * Returns the coverage.
     *
     * @param read commits in detail
     * @param total commits; empty if some could not be counted
     * @param failure why something is missing; empty if nothing is
     */
    static Coverage of(CommitRounds rounds, int read, Optional<Integer> total, Optional<CallFailure> failure) {
        Overview overview = rounds.facts().overview();
        if (failure.isPresent()) {
            return Coverage.partial(read, total, failure.get().sentence());
        }
        if (overview.repositories().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, total, "Not all repositories were seen");
        }
        if (overview.contributions().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(
                    read, total, "Only own repositories were looked at, as the contributions were not seen");
        }
        if (overview.career().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, total, "Not all years were looked into");
        }
        return whole(read, total.orElse(read), rounds.sample().isPresent() ? "year" : "repository");
    }

    private static Coverage whole(int read, int total, String part) {
        if (read >= total) {
            return Coverage.complete(read);
        }
        return Coverage.capped(
                read,
                total,
                number(read) + " of " + number(total) + " commits were read in detail: the newest of every " + part);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
