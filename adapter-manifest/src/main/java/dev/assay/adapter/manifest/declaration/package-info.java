/** What manifests declare, and what those of one repository know of each other. */
@NullMarked
package dev.assay.adapter.manifest.declaration;

import org.jspecify.annotations.NullMarked;
