/** What must not leave the process. */
@NullMarked
package dev.assay.domain.secret;

import org.jspecify.annotations.NullMarked;
