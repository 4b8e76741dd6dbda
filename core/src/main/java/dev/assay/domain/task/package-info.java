/** The task that a submitter is given, and the states it passes through. */
@NullMarked
package dev.assay.domain.task;

import org.jspecify.annotations.NullMarked;
