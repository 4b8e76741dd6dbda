/** Turns an analysis into something a person reads in a terminal. */
@NullMarked
package dev.assay.adapter.cli.report;

import org.jspecify.annotations.NullMarked;
