/** Reads the repositories that a person works on, own ones and others'. */
@NullMarked
package dev.assay.adapter.github.graphql.projects;

import org.jspecify.annotations.NullMarked;
