/** Contracts of the ports, stand-ins and builders, for the tests of the core and of every adapter. */
@NullMarked
package dev.assay.testkit;

import org.jspecify.annotations.NullMarked;
