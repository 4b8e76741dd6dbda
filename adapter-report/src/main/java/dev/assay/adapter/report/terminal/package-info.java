/** The report on a terminal. */
@NullMarked
package dev.assay.adapter.report.terminal;

import org.jspecify.annotations.NullMarked;
