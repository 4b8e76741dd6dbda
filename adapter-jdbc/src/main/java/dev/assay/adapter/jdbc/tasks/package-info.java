/** The storage of one server in a file: tasks, queue, claims, checkpoints, and what belongs to whom. */
@NullMarked
package dev.assay.adapter.jdbc.tasks;

import org.jspecify.annotations.NullMarked;
