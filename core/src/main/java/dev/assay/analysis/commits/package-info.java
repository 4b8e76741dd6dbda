/** What commits and their messages show. */
@NullMarked
package dev.assay.analysis.commits;

import org.jspecify.annotations.NullMarked;
