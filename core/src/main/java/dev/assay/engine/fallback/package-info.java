/** Keeps callers from a shared service that is away or too slow. */
@NullMarked
package dev.assay.engine.fallback;

import org.jspecify.annotations.NullMarked;
