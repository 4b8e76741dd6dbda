/** What callers may do and what they have left. */
@NullMarked
package dev.assay.simulator.limits;

import org.jspecify.annotations.NullMarked;
