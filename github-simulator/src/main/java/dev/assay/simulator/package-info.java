/** A small deterministic GitHub, over REST and GraphQL, for tests and demonstrations. Its people are invented. */
@NullMarked
package dev.assay.simulator;

import org.jspecify.annotations.NullMarked;
