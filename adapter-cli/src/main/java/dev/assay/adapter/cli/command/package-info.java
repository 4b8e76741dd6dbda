/** The commands, and what their options share. */
@NullMarked
package dev.assay.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
