/** Real databases for tests. */
@NullMarked
package dev.assay.adapter.jdbc.testkit;

import org.jspecify.annotations.NullMarked;
