/** Swift's package files. */
@NullMarked
package dev.assay.adapter.manifest.swift;

import org.jspecify.annotations.NullMarked;
