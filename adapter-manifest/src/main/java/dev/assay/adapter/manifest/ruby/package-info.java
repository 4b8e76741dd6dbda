/** Bundler's files and the descriptions of gems. */
@NullMarked
package dev.assay.adapter.manifest.ruby;

import org.jspecify.annotations.NullMarked;
