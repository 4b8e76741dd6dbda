/** The door through which callers reach the engine. */
@NullMarked
package dev.assay.port.in;

import org.jspecify.annotations.NullMarked;
