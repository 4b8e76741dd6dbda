/** Mix's project files. */
@NullMarked
package dev.assay.adapter.manifest.elixir;

import org.jspecify.annotations.NullMarked;
