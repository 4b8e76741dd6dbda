/** R's package descriptions. */
@NullMarked
package dev.assay.adapter.manifest.r;

import org.jspecify.annotations.NullMarked;
