/** Tasks, profiles, checkpoints and batches as they are stored. */
@NullMarked
package dev.assay.adapter.redis.tasks;

import org.jspecify.annotations.NullMarked;
