/** Pure functions from a snapshot to the parts of a report: no clock, no port, no thread. */
@NullMarked
package dev.assay.analysis;

import org.jspecify.annotations.NullMarked;
