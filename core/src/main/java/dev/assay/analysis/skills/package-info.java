/** What the person shows they can do. */
@NullMarked
package dev.assay.analysis.skills;

import org.jspecify.annotations.NullMarked;
