/** Sends GraphQL documents and reads what comes with every answer: data, errors, prices. */
@NullMarked
package dev.assay.adapter.github.graphql;

import org.jspecify.annotations.NullMarked;
