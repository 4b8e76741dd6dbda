/** What is written to Redis: keys, scripts, and the stored forms of values. */
@NullMarked
package dev.assay.adapter.redis.wire;

import org.jspecify.annotations.NullMarked;
