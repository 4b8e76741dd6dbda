/** The first documents about a person: account, repositories, contributions. */
@NullMarked
package dev.assay.adapter.github.graphql.overview;

import org.jspecify.annotations.NullMarked;
