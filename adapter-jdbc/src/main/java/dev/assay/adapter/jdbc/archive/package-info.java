/** Reports and ended tasks in a database. */
@NullMarked
package dev.assay.adapter.jdbc.archive;

import org.jspecify.annotations.NullMarked;
