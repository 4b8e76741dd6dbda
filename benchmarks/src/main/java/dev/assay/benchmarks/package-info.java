/** Benchmarks: {@code java -jar benchmarks/target/benchmarks.jar}. */
@NullMarked
package dev.assay.benchmarks;

import org.jspecify.annotations.NullMarked;
