/** The routes of REST v3 that a reader of profiles needs, and the shapes of their answers. */
@NullMarked
package dev.assay.simulator.rest;

import org.jspecify.annotations.NullMarked;
