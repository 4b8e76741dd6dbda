/** The build files of sbt. */
@NullMarked
package dev.assay.adapter.manifest.scala;

import org.jspecify.annotations.NullMarked;
