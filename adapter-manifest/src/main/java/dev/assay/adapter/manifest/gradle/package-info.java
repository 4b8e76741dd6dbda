/** Gradle's build files, settings and catalogues; packages have Maven's names. */
@NullMarked
package dev.assay.adapter.manifest.gradle;

import org.jspecify.annotations.NullMarked;
