/** The report of a profile in every form that people read: made once as a tree of blocks, then written. */
@NullMarked
package dev.assay.adapter.report;

import org.jspecify.annotations.NullMarked;
