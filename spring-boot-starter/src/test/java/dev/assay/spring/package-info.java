/** Applications with the starter. */
@NullMarked
package dev.assay.spring;

import org.jspecify.annotations.NullMarked;
