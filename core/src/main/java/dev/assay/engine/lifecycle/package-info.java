/** A task from its acceptance to its end: its changes, its deadline, and its place as the one of its login. */
@NullMarked
package dev.assay.engine.lifecycle;

import org.jspecify.annotations.NullMarked;
