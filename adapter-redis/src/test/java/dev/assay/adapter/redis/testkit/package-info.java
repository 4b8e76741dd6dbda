/** A real Redis for tests. */
@NullMarked
package dev.assay.adapter.redis.testkit;

import org.jspecify.annotations.NullMarked;
