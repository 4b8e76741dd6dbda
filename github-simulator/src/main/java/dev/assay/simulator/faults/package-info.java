/** What can go wrong: which calls it meets, and what they get instead of the right answer. */
@NullMarked
package dev.assay.simulator.faults;

import org.jspecify.annotations.NullMarked;
