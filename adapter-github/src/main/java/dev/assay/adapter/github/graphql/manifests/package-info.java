/** Reads the texts of manifests, many in one document. */
@NullMarked
package dev.assay.adapter.github.graphql.manifests;

import org.jspecify.annotations.NullMarked;
