/** The queue of tasks, and the leases of those that are worked on. */
@NullMarked
package dev.assay.adapter.redis.queue;

import org.jspecify.annotations.NullMarked;
