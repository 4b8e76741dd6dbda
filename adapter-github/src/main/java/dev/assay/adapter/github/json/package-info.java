/** Reads GitHub's JSON: one mapper, and what its forms have in common. */
@NullMarked
package dev.assay.adapter.github.json;

import org.jspecify.annotations.NullMarked;
