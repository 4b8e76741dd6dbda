/** The endpoints: one class of routes for each subject. */
@NullMarked
package dev.assay.adapter.http.api;

import org.jspecify.annotations.NullMarked;
