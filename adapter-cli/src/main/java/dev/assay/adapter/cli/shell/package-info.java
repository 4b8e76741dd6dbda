/** What shells and readers of manuals get to know of the commands, made from the commands themselves. */
@NullMarked
package dev.assay.adapter.cli.shell;

import org.jspecify.annotations.NullMarked;
