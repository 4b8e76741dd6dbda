/** How text takes its place on a screen, and how figures are written. */
@NullMarked
package dev.assay.adapter.report.text;

import org.jspecify.annotations.NullMarked;
