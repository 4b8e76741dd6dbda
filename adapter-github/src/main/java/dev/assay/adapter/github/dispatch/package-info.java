/** Makes calls: in whose name, how many at a time, how often, and what a failed one means. */
@NullMarked
package dev.assay.adapter.github.dispatch;

import org.jspecify.annotations.NullMarked;
