package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.wire.CallFailure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one document about commits.
 *
 * @param pages of commits
 * @param failure why something is missing; empty if nothing is
 * @param managed commits that GitHub managed in one document where it had not managed more; empty if it was not asked
 *     for less
 */
record CommitAnswer(List<CommitPage> pages, Optional<CallFailure> failure, OptionalInt managed) {}
