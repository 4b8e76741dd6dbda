/** GitHub over GraphQL: plans what a person costs, and puts the readers together. */
@NullMarked
package dev.assay.adapter.github.graphql.client;

import org.jspecify.annotations.NullMarked;
