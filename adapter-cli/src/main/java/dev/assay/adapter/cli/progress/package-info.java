/** How far the work has come, while it goes on. */
@NullMarked
package dev.assay.adapter.cli.progress;

import org.jspecify.annotations.NullMarked;
