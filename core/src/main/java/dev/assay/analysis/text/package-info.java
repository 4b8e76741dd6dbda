/** Reads words, finds names among them, and takes out what must not be published. */
@NullMarked
package dev.assay.analysis.text;

import org.jspecify.annotations.NullMarked;
