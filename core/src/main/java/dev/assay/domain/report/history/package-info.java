/** What is kept of a person beyond the time that tasks are kept. */
@NullMarked
package dev.assay.domain.report.history;

import org.jspecify.annotations.NullMarked;
