@NullMarked
package dev.assay.simulator;

import org.jspecify.annotations.NullMarked;
