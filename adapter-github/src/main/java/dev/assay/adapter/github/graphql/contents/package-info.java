/** Reads what lies in repositories, the texts of manifests, and who touched what. */
@NullMarked
package dev.assay.adapter.github.graphql.contents;

import org.jspecify.annotations.NullMarked;
