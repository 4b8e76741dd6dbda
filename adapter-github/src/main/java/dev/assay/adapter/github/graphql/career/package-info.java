/** Reads all the years in which GitHub counts something for a person. */
@NullMarked
package dev.assay.adapter.github.graphql.career;

import org.jspecify.annotations.NullMarked;
