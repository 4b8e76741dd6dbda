/** Formats that are one tree of JSON, TOML or YAML: npm, Composer, Cargo, pub, workspaces, workflows. */
@NullMarked
package dev.assay.adapter.manifest.tree;

import org.jspecify.annotations.NullMarked;
