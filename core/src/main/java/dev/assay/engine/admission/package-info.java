/** What becomes of a submission. */
@NullMarked
package dev.assay.engine.admission;

import org.jspecify.annotations.NullMarked;
