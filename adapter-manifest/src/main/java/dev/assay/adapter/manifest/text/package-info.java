/** Trees, elements and tokens: what a text consists of, whatever it declares. */
@NullMarked
package dev.assay.adapter.manifest.text;

import org.jspecify.annotations.NullMarked;
