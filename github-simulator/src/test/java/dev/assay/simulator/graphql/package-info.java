@NullMarked
package dev.assay.simulator.graphql;

import org.jspecify.annotations.NullMarked;
