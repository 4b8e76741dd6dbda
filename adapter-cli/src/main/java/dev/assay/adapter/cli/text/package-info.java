/** How values are written on a command line and in settings, and shown on a terminal. */
@NullMarked
package dev.assay.adapter.cli.text;

import org.jspecify.annotations.NullMarked;
