/** The card: facts on one picture. */
@NullMarked
package dev.assay.adapter.report.card;

import org.jspecify.annotations.NullMarked;
