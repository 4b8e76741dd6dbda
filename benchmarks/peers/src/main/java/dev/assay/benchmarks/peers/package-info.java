/** The same job done by other job engines and by Assay: {@code benchmarks/peers/run.sh}. */
@NullMarked
package dev.assay.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
