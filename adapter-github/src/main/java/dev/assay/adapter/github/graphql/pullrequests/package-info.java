/** Reads pull requests, a page at a time. */
@NullMarked
package dev.assay.adapter.github.graphql.pullrequests;

import org.jspecify.annotations.NullMarked;
