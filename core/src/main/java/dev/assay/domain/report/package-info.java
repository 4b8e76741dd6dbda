/** What Assay says of a person. How it is written for clients is the business of adapters. */
@NullMarked
package dev.assay.domain.report;

import org.jspecify.annotations.NullMarked;
