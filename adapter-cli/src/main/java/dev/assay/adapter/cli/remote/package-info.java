/** Analyses on a running server, over HTTP. */
@NullMarked
package dev.assay.adapter.cli.remote;

import org.jspecify.annotations.NullMarked;
