/** The report as a page. */
@NullMarked
package dev.assay.adapter.report.html;

import org.jspecify.annotations.NullMarked;
