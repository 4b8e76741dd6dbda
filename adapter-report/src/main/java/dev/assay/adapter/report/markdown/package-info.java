/** The report as Markdown. */
@NullMarked
package dev.assay.adapter.report.markdown;

import org.jspecify.annotations.NullMarked;
