/** What a report says of a person's whole career: years, projects, people worked with. */
@NullMarked
package dev.assay.domain.report.career;

import org.jspecify.annotations.NullMarked;
