/** Reads words, finds names among them, and takes out what is nobody's business. */
@NullMarked
package dev.assay.analysis.text;

import org.jspecify.annotations.NullMarked;
