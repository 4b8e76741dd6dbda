/** The tree that every form of a report is written from. */
@NullMarked
package dev.assay.adapter.report.model;

import org.jspecify.annotations.NullMarked;
