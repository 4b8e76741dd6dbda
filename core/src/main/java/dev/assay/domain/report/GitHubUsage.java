package dev.assay.domain.report;

/**
 * What an analysis cost.
 *
 * @param calls requests that GitHub answered
 * @param graphqlPoints of the hourly GraphQL budget
 * @param notModified answers that were known already
 * @param retries requests sent again
 * @param durationMs milliseconds from start to result
 */
public record GitHubUsage(int calls, int graphqlPoints, int notModified, int retries, long durationMs) {}
