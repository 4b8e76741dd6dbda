/** The outgoing ports inside this process: what an embedded engine uses when nothing else is given. */
@NullMarked
package dev.assay.memory;

import org.jspecify.annotations.NullMarked;
