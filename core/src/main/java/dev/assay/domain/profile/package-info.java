/** What GitHub tells of a person: immutable values, as they were read. */
@NullMarked
package dev.assay.domain.profile;

import org.jspecify.annotations.NullMarked;
