/** The program: its settings, and how its parts are put together. */
@NullMarked
package dev.assay.app;

import org.jspecify.annotations.NullMarked;
