/** Connections to databases, and what goes wrong with them. */
@NullMarked
package dev.assay.adapter.jdbc.connection;

import org.jspecify.annotations.NullMarked;
