/** The tables, and how they came to be. */
@NullMarked
package dev.assay.adapter.jdbc.schema;

import org.jspecify.annotations.NullMarked;
