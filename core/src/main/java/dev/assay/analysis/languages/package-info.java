/** Which languages the person's repositories hold, and which they write. */
@NullMarked
package dev.assay.analysis.languages;

import org.jspecify.annotations.NullMarked;
