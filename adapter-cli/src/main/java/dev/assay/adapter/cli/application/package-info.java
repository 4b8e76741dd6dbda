/** What the program around the commands supplies: engines, servers, the terminal, the signal to stop. */
@NullMarked
package dev.assay.adapter.cli.application;

import org.jspecify.annotations.NullMarked;
