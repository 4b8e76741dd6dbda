/** The command line: its commands, the progress line, and a task service that speaks to a running server. */
@NullMarked
package dev.assay.adapter.cli;

import org.jspecify.annotations.NullMarked;
