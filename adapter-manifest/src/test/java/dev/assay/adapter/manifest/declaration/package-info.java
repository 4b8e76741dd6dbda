@NullMarked
package dev.assay.adapter.manifest.declaration;

import org.jspecify.annotations.NullMarked;
