package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.graphql.career.CareerReader;
import dev.assay.adapter.github.graphql.commits.CommitRounds;
import dev.assay.adapter.github.graphql.contents.ContentPlan;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.adapter.github.graphql.overview.OverviewReader;
import dev.assay.adapter.github.graphql.projects.ProjectPlan;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.OverviewAnswer;
import java.util.Optional;

/** GitHub over GraphQL: few documents, each bringing much. */
public final class GraphQlGitHub implements GitHubClient {

    private final OverviewReader overviews;
    private final RenamedLogins renamed;
    private final GraphQlReaders readers;
    private final Budget budget;
    private final Dispatcher dispatcher;

    public GraphQlGitHub(
            OverviewReader overviews, RenamedLogins renamed, GraphQlReaders readers, Dispatcher dispatcher) {
        this.overviews = overviews;
        this.renamed = renamed;
        this.readers = readers;
        this.budget = new Budget(dispatcher);
        this.dispatcher = dispatcher;
    }

    @Override
    public OverviewAnswer overview(Login login, CallContext context) throws InterruptedException {
        try {
            Facts facts = withYears(facts(login, context), context);
            CommitRounds commits = readers.commits().plan(facts);
            budget.grant(plan(facts, commits), context);
            return new OverviewAnswer.Found(facts.overview(), new GraphQlDetails(facts, commits, readers, context));
        } catch (CallFailedException failed) {
            return failed.failure().answer();
        }
    }

    private Facts facts(Login login, CallContext context) throws InterruptedException, CallFailedException {
        try {
            return overviews.read(login, context);
        } catch (CallFailedException failed) {
            if (!(failed.failure() instanceof CallFailure.NoAccount)) {
                throw failed;
            }
            Optional<Login> present = renamed.present(login, context);
            return overviews.read(present.orElseThrow(() -> failed), context);
        }
    }

    private Facts withYears(Facts facts, CallContext context) throws InterruptedException, CallFailedException {
        CareerReader.Plan years = readers.career().plan(facts);
        budget.grant(CallPlan.years(years.prices()), context);
        return facts.with(readers.career().read(facts, years, context));
    }

    private CallPlan plan(Facts facts, CommitRounds commits) {
        return CallPlan.details(
                commits,
                readers.pullRequests().plan(facts.overview().account().login(), facts.outlook()),
                ContentPlan.prices(facts),
                ProjectPlan.prices(facts.overview()));
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
