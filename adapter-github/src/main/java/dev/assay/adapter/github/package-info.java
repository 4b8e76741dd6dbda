/** GitHub over GraphQL, or over REST where there is no token. */
@NullMarked
package dev.assay.adapter.github;

import org.jspecify.annotations.NullMarked;
