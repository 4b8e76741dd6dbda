/** Where requests that were answered are noted. */
@NullMarked
package dev.assay.adapter.http.observe;

import org.jspecify.annotations.NullMarked;
