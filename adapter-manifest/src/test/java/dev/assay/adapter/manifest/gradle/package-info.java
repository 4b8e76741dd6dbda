@NullMarked
package dev.assay.adapter.manifest.gradle;

import org.jspecify.annotations.NullMarked;
