package dev.assay.domain.report.career;

/**
 * Somebody the person worked with: a login, never a name or an address.
 *
 * @param login of them
 * @param mergedFor pull requests of theirs that the person merged
 * @param mergedBy pull requests of the person that they merged
 * @param reviewed reviews that the person gave to theirs
 * @param coAuthored commits of the person that name them as an author too
 * @param basis what was read to find that
 */
public record Collaborator(String login, int mergedFor, int mergedBy, int reviewed, int coAuthored, Basis basis) {}
