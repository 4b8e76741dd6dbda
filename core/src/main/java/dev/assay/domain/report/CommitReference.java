package dev.assay.domain.report;

/**
 * Points at a commit that shows something.
 *
 * @param repository full name
 * @param sha its name
 * @param headline the first line of its message, e-mail addresses removed, at most 120 characters
 */
public record CommitReference(String repository, String sha, String headline) {}
