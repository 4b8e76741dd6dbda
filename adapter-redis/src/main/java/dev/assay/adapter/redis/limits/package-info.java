/** What GitHub grants and what clients may ask, counted for all processes. */
@NullMarked
package dev.assay.adapter.redis.limits;

import org.jspecify.annotations.NullMarked;
