package dev.assay.adapter.github;

import dev.assay.adapter.github.dispatch.CredentialPool;
import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.dispatch.FailureClassifier;
import dev.assay.adapter.github.dispatch.Retries;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.career.CareerReader;
import dev.assay.adapter.github.graphql.client.GraphQlGitHub;
import dev.assay.adapter.github.graphql.client.GraphQlReaders;
import dev.assay.adapter.github.graphql.client.RenamedLogins;
import dev.assay.adapter.github.graphql.commits.CommitReader;
import dev.assay.adapter.github.graphql.contents.ContentReader;
import dev.assay.adapter.github.graphql.overview.OverviewReader;
import dev.assay.adapter.github.graphql.projects.ProjectReader;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestReader;
import dev.assay.adapter.github.rest.RestCalls;
import dev.assay.adapter.github.rest.RestGitHub;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.adapter.github.wire.Endpoints;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.RateLimitLedger;
import java.time.InstantSource;

/** Opens clients of GitHub. */
public final class GitHub {

    private GitHub() {}

    /**
     * Returns a client: over GraphQL with a token, over REST without one, because GitHub answers GraphQL only to
     * callers with a token. The caller closes it.
     *
     * @param ledger keeps the books of GitHub's limits; clients that share tokens share it
     * @param answers remembers what GitHub answered, so that what has not changed is not asked for again
     * @param clock tells when a rate limit has passed
     */
    public static GitHubClient connect(
            GitHubSettings settings, RateLimitLedger ledger, AnswerCache answers, InstantSource clock) {
        GitHubClient client =
                connect(settings, new ClientDependencies(ledger, answers, clock, CallBounds.REAL, Retries.real()));
        return settings.simulated() ? new SimulatedPeople(client) : client;
    }

    static GitHubClient connect(GitHubSettings settings, ClientDependencies dependencies) {
        FailureClassifier classifier = new FailureClassifier(dependencies.clock());
        CredentialPool credentials =
                new CredentialPool(settings.tokens(), settings.callsPerHour(), dependencies.ledger());
        Dispatcher dispatcher = new Dispatcher(
                new Transport(settings.transport(), dependencies.bounds()),
                credentials,
                classifier,
                dependencies.retries());
        Endpoints endpoints = Endpoints.of(settings.api());
        RestCalls rest = new RestCalls(endpoints, dispatcher, dependencies.answers(), credentials.visibility());
        if (settings.tokens().isEmpty()) {
            return new RestGitHub(rest, dispatcher);
        }
        GraphQlCalls calls = new GraphQlCalls(endpoints, dispatcher, classifier);
        Documents documents = new Documents();
        GraphQlAnswerCache cache = new GraphQlAnswerCache(dependencies.answers(), credentials.visibility());
        return new GraphQlGitHub(
                new OverviewReader(calls, documents, dependencies.clock()),
                new RenamedLogins(rest),
                new GraphQlReaders(
                        new CareerReader(calls, documents, cache),
                        new ProjectReader(calls, documents, cache),
                        new CommitReader(calls, documents, cache),
                        new PullRequestReader(calls, documents, cache),
                        new ContentReader(calls, cache)),
                dispatcher);
    }

    /**
     * What a client works with.
     *
     * @param ledger keeps the books of GitHub's limits
     * @param answers remembers what GitHub answered
     * @param clock tells the time
     * @param bounds what a call may take
     * @param retries how calls are made again
     */
    record ClientDependencies(
            RateLimitLedger ledger, AnswerCache answers, InstantSource clock, CallBounds bounds, Retries retries) {}
}
