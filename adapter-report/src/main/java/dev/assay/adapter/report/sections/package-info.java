/** From a profile to the sections of a report. */
@NullMarked
package dev.assay.adapter.report.sections;

import org.jspecify.annotations.NullMarked;
