package dev.assay.adapter.github;

/**
 * Readers of what hangs on an account.
 *
 * @param commits of commits
 * @param pullRequests of pull requests
 * @param manifests of manifests
 */
record GraphQlReaders(CommitReader commits, PullRequestReader pullRequests, ManifestTexts manifests) {}
