/** A request and its answer: routes, problems, and what the headers say of the client. */
@NullMarked
package dev.assay.adapter.http.exchange;

import org.jspecify.annotations.NullMarked;
