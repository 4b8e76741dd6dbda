package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.OverviewAnswer;
import java.util.Optional;

/** GitHub over REST, for callers without a token: 60 calls an hour, so that of everything the newest is read. */
public final class RestGitHub implements GitHubClient {

    private final RestCalls calls;
    private final Dispatcher dispatcher;
    private final RestQuota quota;
    private final RestOverview overviews;

    /** @param dispatcher that makes the calls; closed with the client */
    public RestGitHub(RestCalls calls, Dispatcher dispatcher) {
        this.calls = calls;
        this.dispatcher = dispatcher;
        this.quota = new RestQuota(calls, dispatcher);
        this.overviews = new RestOverview(calls, quota);
    }

    @Override
    public OverviewAnswer overview(Login login, CallContext context) throws InterruptedException {
        Optional<OverviewAnswer.RateLimited> refusal = quota.await(context);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            RestOverview.Found found = overviews.read(login, context);
            return new OverviewAnswer.Found(found.overview(), new RestDetails(calls, found, context));
        } catch (CallFailedException failed) {
            return failed.failure().answer();
        }
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
