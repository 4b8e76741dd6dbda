@NullMarked
package dev.assay.adapter.manifest.python;

import org.jspecify.annotations.NullMarked;
