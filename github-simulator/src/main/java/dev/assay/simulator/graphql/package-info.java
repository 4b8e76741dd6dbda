/** Reads GraphQL queries and answers them from a schema of functions; knows nothing of GitHub's data. */
@NullMarked
package dev.assay.simulator.graphql;

import org.jspecify.annotations.NullMarked;
