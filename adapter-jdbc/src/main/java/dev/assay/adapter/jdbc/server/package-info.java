/** What an owner says of a database. */
@NullMarked
package dev.assay.adapter.jdbc.server;

import org.jspecify.annotations.NullMarked;
