/** Reads the repositories that a person works on, whoever owns them. */
@NullMarked
package dev.assay.adapter.github.graphql.projects;

import org.jspecify.annotations.NullMarked;
