/** From several profiles to one report that shows them side by side. */
@NullMarked
package dev.assay.adapter.report.comparison;

import org.jspecify.annotations.NullMarked;
