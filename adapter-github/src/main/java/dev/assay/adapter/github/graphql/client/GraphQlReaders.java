package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.graphql.commits.CommitReader;
import dev.assay.adapter.github.graphql.manifests.ManifestTexts;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestReader;

/**
 * Readers of what hangs on an account.
 *
 * @param commits of commits
 * @param pullRequests of pull requests
 * @param manifests of manifests
 */
public record GraphQlReaders(CommitReader commits, PullRequestReader pullRequests, ManifestTexts manifests) {}
