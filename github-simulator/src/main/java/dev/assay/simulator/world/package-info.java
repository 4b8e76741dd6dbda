/** Invented people, organizations and repositories, made from a plan and a day; what may happen to them. */
@NullMarked
package dev.assay.simulator.world;

import org.jspecify.annotations.NullMarked;
