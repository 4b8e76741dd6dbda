/** The rules of the house, and the promises of the documentation, as tests. */
@NullMarked
package dev.assay.architecture;

import org.jspecify.annotations.NullMarked;
