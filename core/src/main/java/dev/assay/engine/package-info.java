/** The only room with threads: runs analyses in the background, bounded and with a deadline each. */
@NullMarked
package dev.assay.engine;

import org.jspecify.annotations.NullMarked;
