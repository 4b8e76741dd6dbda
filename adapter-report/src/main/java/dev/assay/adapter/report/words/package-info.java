/** All that reports say, in one bundle. */
@NullMarked
package dev.assay.adapter.report.words;

import org.jspecify.annotations.NullMarked;
