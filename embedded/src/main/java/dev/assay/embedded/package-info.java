/** The usual case of embedding Assay in a Java program: {@link dev.assay.embedded.Assay}. */
@NullMarked
package dev.assay.embedded;

import org.jspecify.annotations.NullMarked;
