/** Reads the commits of a person, of many repositories in one document. */
@NullMarked
package dev.assay.adapter.github.graphql.commits;

import org.jspecify.annotations.NullMarked;
