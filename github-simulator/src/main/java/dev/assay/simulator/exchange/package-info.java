/** A call as it came in, the answer that goes back, and their JSON. */
@NullMarked
package dev.assay.simulator.exchange;

import org.jspecify.annotations.NullMarked;
