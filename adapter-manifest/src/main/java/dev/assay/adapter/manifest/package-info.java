/** Reads dependency manifests. Only {@link dev.assay.adapter.manifest.Manifests} is for others. */
@NullMarked
package dev.assay.adapter.manifest;

import org.jspecify.annotations.NullMarked;
