package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.graphql.commits.CommitRounds;
import dev.assay.adapter.github.graphql.overview.Facts;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.ProfileDetails;
import java.util.List;

/** Reads what hangs on an account that was found over GraphQL. */
final class GraphQlDetails implements ProfileDetails {

    private final Facts facts;
    private final CommitRounds commits;
    private final GraphQlReaders readers;
    private final CallContext context;

    /**
     * @param facts what the first documents told
     * @param commits which of them to ask for
     */
    GraphQlDetails(Facts facts, CommitRounds commits, GraphQlReaders readers, CallContext context) {
        this.facts = facts;
        this.commits = commits;
        this.readers = readers;
        this.context = context;
    }

    @Override
    public Section<CommitHistory> commits() throws InterruptedException {
        return readers.commits().read(commits, context);
    }

    @Override
    public Section<List<Project>> projects() throws InterruptedException {
        return readers.projects().read(facts.overview(), context);
    }

    @Override
    public Section<PullRequestHistory> pullRequests() throws InterruptedException {
        return readers.pullRequests().read(facts.overview().account().login(), facts.outlook(), context);
    }

    @Override
    public Section<Contents> contents(FileInterest interest) throws InterruptedException {
        return readers.contents().read(facts, interest, context);
    }
}
