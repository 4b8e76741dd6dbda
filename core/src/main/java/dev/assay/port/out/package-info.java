/** What the engine needs from the outside, as interfaces that adapters implement. */
@NullMarked
package dev.assay.port.out;

import org.jspecify.annotations.NullMarked;
