/** What changes, told to every process. */
@NullMarked
package dev.assay.adapter.redis.events;

import org.jspecify.annotations.NullMarked;
