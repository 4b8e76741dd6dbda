/** Assay as a bean of a Spring Boot application, with what its properties say. */
@NullMarked
package dev.assay.spring;

import org.jspecify.annotations.NullMarked;
