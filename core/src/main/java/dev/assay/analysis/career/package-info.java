/** What a person did over all years: projects with roles, people worked with, sentences of facts. Pure functions. */
@NullMarked
package dev.assay.analysis.career;

import org.jspecify.annotations.NullMarked;
