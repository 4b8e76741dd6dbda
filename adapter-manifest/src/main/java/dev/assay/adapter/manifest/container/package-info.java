/** Recipes of container images, and services that run them. */
@NullMarked
package dev.assay.adapter.manifest.container;

import org.jspecify.annotations.NullMarked;
