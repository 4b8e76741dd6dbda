/** The part of GitHub's GraphQL schema that the simulator knows, over its world. */
@NullMarked
package dev.assay.simulator.schema;

import org.jspecify.annotations.NullMarked;
