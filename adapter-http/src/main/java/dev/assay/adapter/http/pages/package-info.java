/** The pages that people look at, and reports as files. */
@NullMarked
package dev.assay.adapter.http.pages;

import org.jspecify.annotations.NullMarked;
