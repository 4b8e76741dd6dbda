/** Counts, shares and middles. */
@NullMarked
package dev.assay.analysis.figures;

import org.jspecify.annotations.NullMarked;
