/** Maven's project files. */
@NullMarked
package dev.assay.adapter.manifest.maven;

import org.jspecify.annotations.NullMarked;
