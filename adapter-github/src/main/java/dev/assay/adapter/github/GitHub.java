package dev.assay.adapter.github;

import dev.assay.port.out.GitHubClient;
import java.time.InstantSource;

/** Opens clients of GitHub. */
public final class GitHub {

    private GitHub() {}

    /**
     * Returns a client: over GraphQL with a token, over REST without one, because GitHub answers GraphQL to nobody
     * unknown. The caller closes it.
     *
     * @param clock tells when a rate limit has passed
     */
    public static GitHubClient connect(GitHubSettings settings, InstantSource clock) {
        Transport transport = new Transport(settings.requestTimeout());
        Verdicts verdicts = new Verdicts(clock);
        return settings.tokens().isEmpty()
                ? new RestGitHub(new RestCalls(settings, transport, verdicts))
                : new GraphQlGitHub(new GraphQlCalls(settings, transport, verdicts));
    }
}
