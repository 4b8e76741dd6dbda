/** Haskell's package descriptions. */
@NullMarked
package dev.assay.adapter.manifest.haskell;

import org.jspecify.annotations.NullMarked;
