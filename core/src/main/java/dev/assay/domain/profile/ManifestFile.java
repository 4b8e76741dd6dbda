package dev.assay.domain.profile;

/**
 * The text of a dependency manifest.
 *
 * @param repository where it stands
 * @param path from the root of the repository
 * @param text its content
 */
public record ManifestFile(RepositoryName repository, String path, String text) {}
