/** How the person works with pull requests. */
@NullMarked
package dev.assay.analysis.pullrequests;

import org.jspecify.annotations.NullMarked;
