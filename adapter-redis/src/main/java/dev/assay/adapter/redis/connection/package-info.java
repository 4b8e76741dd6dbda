/** Connections to Redis that are lost and found again. */
@NullMarked
package dev.assay.adapter.redis.connection;

import org.jspecify.annotations.NullMarked;
