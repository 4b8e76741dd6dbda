/** Analyses of many logins: reads them one by one, writes a line for each, and goes on where an earlier run stopped. */
@NullMarked
package dev.assay.adapter.cli.batch;

import org.jspecify.annotations.NullMarked;
