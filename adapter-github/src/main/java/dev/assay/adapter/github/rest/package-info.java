/** GitHub over REST, for callers without a token. */
@NullMarked
package dev.assay.adapter.github.rest;

import org.jspecify.annotations.NullMarked;
