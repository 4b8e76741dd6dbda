/** Runs analyses, a bounded number at once. Holds the threads of the runs. */
@NullMarked
package dev.assay.engine.execution;

import org.jspecify.annotations.NullMarked;
