package dev.assay.domain.report.career;

/**
 * A tool whose help commits declare in their trailers.
 *
 * @param name of it
 * @param commits that declare it, among those that were read
 */
public record Assistant(String name, int commits) {}
