/** What a command says: reports, task lines, problems. */
@NullMarked
package dev.assay.adapter.cli.output;

import org.jspecify.annotations.NullMarked;
