@NullMarked
package dev.assay.adapter.manifest.tree;

import org.jspecify.annotations.NullMarked;
