package dev.assay.adapter.github;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one document about commits.
 *
 * @param pages of commits
 * @param found repositories with further commits
 * @param trouble why something is missing; empty if nothing is
 * @param managed commits that GitHub managed in one document where it had not managed more; empty if it was not asked
 *     for less
 */
record CommitAnswer(List<CommitPage> pages, List<Target> found, Optional<Trouble> trouble, OptionalInt managed) {

    CommitAnswer(List<CommitPage> pages, List<Target> found, Optional<Trouble> trouble) {
        this(pages, found, trouble, OptionalInt.empty());
    }
}
