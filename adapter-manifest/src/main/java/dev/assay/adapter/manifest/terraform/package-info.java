/** Terraform's configuration. */
@NullMarked
package dev.assay.adapter.manifest.terraform;

import org.jspecify.annotations.NullMarked;
