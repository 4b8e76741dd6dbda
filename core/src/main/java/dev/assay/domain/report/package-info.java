/** What Assay says of a person. The component names are the keys of the JSON form, in camel case. */
@NullMarked
package dev.assay.domain.report;

import org.jspecify.annotations.NullMarked;
