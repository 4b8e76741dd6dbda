/** Who the person is, what they own and starred, and how active they were. */
@NullMarked
package dev.assay.analysis.person;

import org.jspecify.annotations.NullMarked;
