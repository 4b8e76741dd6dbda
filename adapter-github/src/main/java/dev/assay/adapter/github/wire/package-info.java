/** Requests and answers over HTTP: connections, bounds, time-outs, and what went wrong in words. */
@NullMarked
package dev.assay.adapter.github.wire;

import org.jspecify.annotations.NullMarked;
