package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.graphql.career.CareerReader;
import dev.assay.adapter.github.graphql.commits.CommitReader;
import dev.assay.adapter.github.graphql.contents.ContentReader;
import dev.assay.adapter.github.graphql.projects.ProjectReader;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestReader;

/**
 * Readers of what hangs on an account.
 *
 * @param career of all years
 * @param projects of the repositories that the person works on
 * @param commits of commits
 * @param pullRequests of pull requests
 * @param contents of what lies in repositories
 */
public record GraphQlReaders(
        CareerReader career,
        ProjectReader projects,
        CommitReader commits,
        PullRequestReader pullRequests,
        ContentReader contents) {}
