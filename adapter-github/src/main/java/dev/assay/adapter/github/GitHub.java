package dev.assay.adapter.github;

import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.RateLimitLedger;
import java.time.InstantSource;

/** Opens clients of GitHub. */
public final class GitHub {

    private GitHub() {}

    /**
     * Returns a client: over GraphQL with a token, over REST without one, because GitHub answers GraphQL to nobody
     * unknown. The caller closes it.
     *
     * @param ledger keeps the books of GitHub's limits; clients that share tokens share it
     * @param answers remembers what GitHub answered, so that what has not changed is not asked for again
     * @param clock tells when a rate limit has passed
     */
    public static GitHubClient connect(
            GitHubSettings settings, RateLimitLedger ledger, AnswerCache answers, InstantSource clock) {
        return connect(settings, new Surroundings(ledger, answers, clock, CallBounds.REAL, Retries.real()));
    }

    static GitHubClient connect(GitHubSettings settings, Surroundings around) {
        Verdicts verdicts = new Verdicts(around.clock());
        CredentialPool credentials = new CredentialPool(settings, around.ledger());
        Dispatcher dispatcher =
                new Dispatcher(new Transport(settings, around.bounds()), credentials, verdicts, around.retries());
        Endpoints endpoints = Endpoints.of(settings.api());
        RestCalls rest = new RestCalls(endpoints, dispatcher, around.answers(), credentials.visibility());
        if (settings.tokens().isEmpty()) {
            return new RestGitHub(rest, dispatcher);
        }
        GraphQlCalls calls = new GraphQlCalls(endpoints, dispatcher, verdicts);
        Documents documents = new Documents();
        Memory memory = new Memory(around.answers(), credentials.visibility());
        return new GraphQlGitHub(
                new OverviewReader(calls, documents, around.clock()),
                new RenamedLogins(rest),
                new GraphQlReaders(
                        new CommitReader(calls, documents, memory),
                        new PullRequestReader(calls, documents, memory),
                        new ManifestTexts(calls, memory)),
                dispatcher);
    }

    /**
     * What a client stands among.
     *
     * @param ledger keeps the books
     * @param answers remembers
     * @param clock tells the time
     * @param bounds what a call may take
     * @param retries how calls are made again
     */
    record Surroundings(
            RateLimitLedger ledger, AnswerCache answers, InstantSource clock, CallBounds bounds, Retries retries) {}
}
