/** Python's lists and project files. */
@NullMarked
package dev.assay.adapter.manifest.python;

import org.jspecify.annotations.NullMarked;
