/** Reports and ended tasks in a database, and the storage of one server in a file: SQLite or PostgreSQL. */
@NullMarked
package dev.assay.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
