/** Go's files for modules and workspaces. */
@NullMarked
package dev.assay.adapter.manifest.golang;

import org.jspecify.annotations.NullMarked;
